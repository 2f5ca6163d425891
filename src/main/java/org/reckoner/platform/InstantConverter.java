package org.reckoner.platform;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;

/**
 * Stores instants as UTC date-times: EclipseLink 4 would write a bare Instant as a serialized BLOB. Written as texts, for the
 * reason that {@link Database#stored} has; read as whatever EclipseLink has the driver make of them.
 */
@Converter(autoApply = true)
public class InstantConverter implements AttributeConverter<Instant, Object> {
    @Override
    public Object convertToDatabaseColumn(Instant instant) {
        return Database.stored(instant);
    }

    @Override
    public Instant convertToEntityAttribute(Object stored) {
        // A Timestamp is read on the clock of the Java machine, which runs in UTC (setup).
        return Database.instant(
                stored instanceof Timestamp timestamp ? timestamp.toLocalDateTime() : (LocalDateTime) stored);
    }
}
