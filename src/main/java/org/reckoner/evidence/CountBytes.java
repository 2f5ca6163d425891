package org.reckoner.evidence;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.reckoner.period.Span;
import org.reckoner.rating.ConcurrencyProfile;
import org.reckoner.rating.Course;
import org.reckoner.rating.LicenceLevel;

/** How a counted period is written down: numbers of as many bytes as they need, compressed. */
final class CountBytes {
    private static final int SEVEN_BITS = 0x7F;
    private static final int GOES_ON = 0x80;
    private static final int NO_LEVEL = -1;

    private CountBytes() {}

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private interface Reading<T> {
        T from(DataInputStream in) throws IOException;
    }

    static byte[] of(ConcurrencyProfile profile) {
        return written(out -> {
            number(out, profile.rawPeak());
            for (int users = 0; users <= profile.rawPeak(); users++) {
                number(out, micros(profile.timeAt(users)));
                number(out, micros(profile.longestStretch(users)));
            }
        });
    }

    static ConcurrencyProfile profile(byte[] bytes) {
        return read(bytes, in -> {
            var numbers = (int) number(in) + 1;
            var timeAt = new long[numbers];
            var longest = new long[numbers];
            for (int users = 0; users < numbers; users++) {
                timeAt[users] = number(in);
                longest[users] = number(in);
            }
            return ConcurrencyProfile.of(timeAt, longest);
        });
    }

    /** What changes from part to part: mostly nothing. */
    static byte[] of(Course course) {
        return written(out -> {
            number(out, micros(course.part()));
            number(out, course.size());
            var before = 0;
            for (int i = 0; i < course.size(); i++) {
                var step = course.at(i) - before;
                number(out, step < 0 ? -2L * step - 1 : 2L * step);
                before = course.at(i);
            }
        });
    }

    static Course course(Span span, byte[] bytes) {
        return read(bytes, in -> {
            var part = Duration.of(number(in), ChronoUnit.MICROS);
            var maxima = new int[(int) number(in)];
            var before = 0;
            for (int i = 0; i < maxima.length; i++) {
                var coded = number(in);
                before += (int) (coded % 2 == 0 ? coded / 2 : -(coded / 2) - 1);
                maxima[i] = before;
            }
            return new Course(span, part, maxima);
        });
    }

    static byte[] of(List<PeriodUser> users) {
        return written(out -> {
            number(out, users.size());
            for (var user : users) {
                number(out, user.position());
                number(out, user.userId());
                out.writeUTF(user.key());
                out.writeByte(user.level() == null ? NO_LEVEL : user.level().ordinal());
                out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, user.firstLogin()));
                number(out, micros(user.time()));
            }
        });
    }

    static List<PeriodUser> users(byte[] bytes) {
        return read(bytes, in -> {
            var left = number(in);
            var users = new ArrayList<PeriodUser>((int) left);
            for (; left > 0; left--) {
                var position = (int) number(in);
                var id = number(in);
                var key = in.readUTF();
                var level = in.readByte();
                var first = Instant.EPOCH.plus(in.readLong(), ChronoUnit.MICROS);
                var time = Duration.of(number(in), ChronoUnit.MICROS);
                users.add(new PeriodUser(
                        position, id, key, null, null, level < 0 ? null : LicenceLevel.values()[level], first, time));
            }
            return users;
        });
    }

    private static long micros(Duration time) {
        return time.toNanos() / 1000;
    }

    /** Not negative. */
    private static void number(DataOutputStream out, long number) throws IOException {
        var left = number;
        while (left > SEVEN_BITS) {
            out.writeByte((int) (left & SEVEN_BITS) | GOES_ON);
            left >>>= 7;
        }
        out.writeByte((int) left);
    }

    private static long number(DataInputStream in) throws IOException {
        var number = 0L;
        for (int shift = 0; ; shift += 7) {
            var next = in.readUnsignedByte();
            number |= (long) (next & SEVEN_BITS) << shift;
            if (next < GOES_ON) {
                return number;
            }
        }
    }

    private static byte[] written(Writing writing) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static <T> T read(byte[] bytes, Reading<T> reading) {
        try (var in = new DataInputStream(
                new BufferedInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes))))) {
            return reading.from(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
