package org.reckoner.evidence.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reckoner.evidence.Variant;
import org.reckoner.evidence.WhatIfSubject;
import org.reckoner.platform.PlatformProblem;
import org.reckoner.platform.RuleViolation;
import org.reckoner.rating.LicenceModel;
import org.reckoner.rating.PeakRule;
import org.reckoner.rating.terms.SubscriptionType;

/** Other terms as they are typed, and as they stand in the URL. */
public class WhatIfForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int MINUTES_MAX = 1440;
    private static final BigDecimal QUANTITY_MAX = new BigDecimal("1000000");
    private static final Pattern PAIR = Pattern.compile("([A-Za-z0-9_.-]{1,40}):([0-9]{1,7})");

    private String model;
    private String rule;
    private Integer minutes;
    private String type;
    private boolean listed;
    private String committed;
    private List<Line> lines = new ArrayList<>();

    /** What is committed of a product. */
    public static class Line implements Serializable {
        private static final long serialVersionUID = 1L;
        private final String code;
        private final String name;
        private BigDecimal quantity;

        Line(String code, String name, BigDecimal quantity) {
            this.code = code;
            this.name = name;
            this.quantity = quantity;
        }

        public String getCode() {
            return code;
        }

        public String getName() {
            return name;
        }

        public BigDecimal getQuantity() {
            return quantity;
        }

        public void setQuantity(BigDecimal quantity) {
            this.quantity = quantity;
        }
    }

    /** What the URL says and, of all it does not, what was agreed. */
    void begin(WhatIfSubject subject) {
        model = known(LicenceModel.values(), model, subject.model());
        rule = known(PeakRule.values(), rule, subject.peakRule());
        type = known(SubscriptionType.values(), type, subject.type());
        minutes = minutes == null || minutes < 1 || minutes > MINUTES_MAX
                ? Integer.valueOf(Math.max(1, (int) subject.threshold().toMinutes()))
                : minutes;
        var typed = new TreeMap<String, BigDecimal>();
        Stream.of(committed == null ? new String[0] : committed.split(","))
                .map(PAIR::matcher)
                .filter(pair -> pair.matches())
                .forEach(pair -> typed.put(pair.group(1), new BigDecimal(pair.group(2))));
        lines = subject.commitments().stream()
                .map(each -> new Line(each.code(), each.name(), typed.getOrDefault(each.code(), each.quantity())))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static <E extends Enum<E>> String known(E[] all, String typed, E otherwise) {
        return Stream.of(all)
                .map(Enum::name)
                .filter(name -> name.equals(typed))
                .findFirst()
                .orElse(otherwise.name());
    }

    /** @throws RuleViolation beside the input that makes no terms */
    Variant variant() {
        var quantities = new TreeMap<String, BigDecimal>();
        for (var line : lines) {
            var quantity = line.getQuantity();
            if (quantity == null
                    || quantity.signum() < 0
                    || quantity.stripTrailingZeros().scale() > 0
                    || quantity.compareTo(QUANTITY_MAX) > 0) {
                throw new RuleViolation(PlatformProblem.INVALID, "key:what-if.committed", "key:rule.quantity");
            }
            quantities.put(line.getCode(), quantity);
        }
        return new Variant(
                LicenceModel.valueOf(model),
                PeakRule.valueOf(rule),
                Duration.ofMinutes(minutes),
                SubscriptionType.valueOf(type),
                listed,
                quantities);
    }

    /** Puts the commitments as they stand in the URL. */
    void write() {
        committed = lines.stream()
                .map(line -> line.getCode() + ":" + line.getQuantity().toBigInteger())
                .collect(Collectors.joining(","));
    }

    public List<Line> getLines() {
        return lines;
    }

    public String getModel() {
        return model;
    }

    public void setModel(String model) {
        this.model = model;
    }

    public String getRule() {
        return rule;
    }

    public void setRule(String rule) {
        this.rule = rule;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type;
    }

    public boolean isListed() {
        return listed;
    }

    public void setListed(boolean listed) {
        this.listed = listed;
    }

    public String getCommitted() {
        return committed;
    }

    public void setCommitted(String committed) {
        this.committed = committed;
    }
}
