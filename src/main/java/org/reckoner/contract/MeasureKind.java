package org.reckoner.contract;

import org.reckoner.rating.LicenceLevel;
import org.reckoner.rating.terms.Metric;

/** What a product of a contract counts. */
public enum MeasureKind {
    /** Users billed at a level. */
    LICENCE {
        @Override
        Metric metric(Measure measure) {
            return new Metric.Licence(LicenceLevel.valueOf(measure.subject()));
        }
    },
    /** Users that hold an add-on. */
    ADD_ON {
        @Override
        Metric metric(Measure measure) {
            return new Metric.AddOn(measure.subject(), measure.levels());
        }
    },
    /** A resource, above its allowance. */
    RESOURCE {
        @Override
        Metric metric(Measure measure) {
            return new Metric.Resource(measure.subject(), measure.allowances());
        }
    };

    abstract Metric metric(Measure measure);
}
