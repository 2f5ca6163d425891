package org.reckoner.evidence.web;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.reckoner.evidence.CallSlice;
import org.reckoner.evidence.ChargedCall;
import org.reckoner.evidence.ExplainedLine;
import org.reckoner.evidence.Explored;
import org.reckoner.evidence.ExploredLevel;
import org.reckoner.evidence.PeriodUser;
import org.reckoner.platform.Texts;
import org.reckoner.platform.csv.PeopleCsv;
import org.reckoner.usage.CallPlace;

/** Lists of evidence as CSV, read and written step by step. Times are UTC, durations seconds. */
record EvidenceCsv(PeopleCsv csv, Locale locale) {
    /** Everybody of a level, with who is audited. */
    void poolUsers(Explored explored, BiFunction<ExploredLevel, Integer, List<PeriodUser>> parts) throws IOException {
        header(
                "billing.user.key",
                "billing.user.name",
                "billing.user.email",
                "evidence.csv.seconds",
                "evidence.user.first",
                "concurrency.audited");
        var of = explored.asked();
        if (explored.level() == null) {
            return;
        }
        var some = parts.apply(of, 0);
        for (int part = 1; !some.isEmpty(); part++) {
            for (var user : some) {
                var audited =
                        user.position() <= explored.billable() ? "concurrency.audited.yes" : "concurrency.audited.no";
                csv.row(
                        user.key(),
                        user.name(),
                        user.email(),
                        seconds(user.time()),
                        user.firstLogin(),
                        Texts.text(locale, audited));
            }
            some = parts.apply(of, part);
        }
    }

    /** Every number of users that were there at once, with its times. */
    void profile(Explored explored) throws IOException {
        header(
                "concurrency.users-at-once",
                "concurrency.csv.at",
                "concurrency.csv.at-or-above",
                "concurrency.csv.longest",
                "concurrency.verdict");
        for (int users = 1; users <= explored.rawPeak(); users++) {
            var row = TimeBars.row(explored, users);
            csv.row(
                    users,
                    seconds(row.at()),
                    seconds(row.atOrAbove()),
                    seconds(row.longest()),
                    Texts.text(locale, "concurrency.verdict." + row.verdict()));
        }
    }

    /** The users of a line. */
    void users(IntFunction<List<PeriodUser>> parts) throws IOException {
        header(
                "billing.user.key",
                "billing.user.name",
                "billing.user.email",
                "evidence.user.level",
                "evidence.user.first",
                "evidence.csv.seconds");
        var some = parts.apply(0);
        for (int part = 1; !some.isEmpty(); part++) {
            for (var user : some) {
                csv.row(user.key(), user.name(), user.email(), user.level(), user.firstLogin(), seconds(user.time()));
            }
            some = parts.apply(part);
        }
    }

    /** The calls of a line; without rate and cost for who sees quantities alone. */
    void calls(boolean isMoneyShown, Function<CallPlace, CallSlice> slices) throws IOException {
        var names = new ArrayList<>(List.of(
                "evidence.call.id",
                "evidence.call.start",
                "evidence.call.direction",
                "evidence.call.type",
                "evidence.call.number",
                "evidence.call.destination",
                "evidence.csv.seconds",
                "evidence.call.billed",
                "evidence.call.minutes"));
        if (isMoneyShown) {
            names.addAll(List.of("evidence.call.rate", "evidence.call.cost"));
        }
        header(names.toArray(String[]::new));
        CallPlace place = null;
        do {
            var slice = slices.apply(place);
            for (var call : slice.calls()) {
                csv.row(values(call, isMoneyShown));
            }
            place = slice.next();
        } while (place != null);
    }

    private static Object[] values(ChargedCall call, boolean isMoneyShown) {
        var values = new ArrayList<Object>(List.of(
                call.callId(),
                call.start(),
                call.direction(),
                call.callType(),
                call.ourNumber(),
                call.destination(),
                seconds(call.duration()),
                call.billedSeconds(),
                call.minutes()));
        if (isMoneyShown) {
            values.add(call.rate());
            values.add(call.cost());
        }
        return values.toArray();
    }

    /** The numbers of a line. */
    void numbers(ExplainedLine explained) throws IOException {
        header("evidence.number");
        for (var number : explained.facts().list("numbers")) {
            csv.row(number);
        }
    }

    private void header(String... keys) throws IOException {
        csv.row(List.of(keys).stream().map(key -> Texts.text(locale, key)).toArray());
    }

    /** With the fraction that there is. */
    private static String seconds(Duration time) {
        return BigDecimal.valueOf(time.toSeconds())
                .add(BigDecimal.valueOf(time.toNanosPart(), 9))
                .stripTrailingZeros()
                .toPlainString();
    }
}
