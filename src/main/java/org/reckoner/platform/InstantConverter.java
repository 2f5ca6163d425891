package org.reckoner.platform;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Stores instants as UTC date-times: EclipseLink 4 would write a bare Instant as a serialized BLOB. As texts, for the reason
 * that {@link Database#stored} has.
 */
@Converter(autoApply = true)
public class InstantConverter implements AttributeConverter<Instant, String> {
    @Override
    public String convertToDatabaseColumn(Instant instant) {
        return Database.stored(instant);
    }

    @Override
    public Instant convertToEntityAttribute(String stored) {
        return stored == null
                ? null
                : LocalDateTime.parse(stored.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
    }
}
