package org.reckoner.platform;

import jakarta.enterprise.inject.spi.CDI;
import java.util.List;
import java.util.Vector;
import java.util.stream.LongStream;
import org.eclipse.persistence.internal.databaseaccess.Accessor;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.sequencing.Sequence;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * Has entities take their ids as {@link Ids} does, apart from the caller's transaction. EclipseLink itself would hold the generator's row
 * until that transaction ends: whoever asks {@link Ids} for a new block in it would wait for itself.
 */
public final class EntityIds implements SessionCustomizer {
    @Override
    public void customize(Session session) {
        var platform = session.getLogin().getDatasourcePlatform();
        for (var sequence : List.copyOf(platform.getSequences().values())) {
            if (sequence.isTable()) {
                platform.addSequence(new Blocks(sequence.getName(), sequence.getPreallocationSize()));
            }
        }
    }

    /** One generator's ids. */
    private static final class Blocks extends Sequence {
        private static final long serialVersionUID = 1L;

        Blocks(String name, int size) {
            super(name, size);
        }

        @Override
        public boolean shouldAcquireValueAfterInsert() {
            return false;
        }

        @Override
        public boolean shouldUseTransaction() {
            return false;
        }

        @Override
        public Object getGeneratedValue(Accessor accessor, AbstractSession session, String name) {
            return getGeneratedVector(accessor, session, name, 1).firstElement();
        }

        @Override
        public Vector<?> getGeneratedVector(Accessor accessor, AbstractSession session, String name, int count) {
            var end = CDI.current().select(IdBlocks.class).get().reserve(count);
            return new Vector<>(LongStream.range(end - count, end).boxed().toList());
        }

        @Override
        public void onConnect() {
            // nothing of its own to prepare
        }

        @Override
        public void onDisconnect() {
            // nothing of its own to give back
        }
    }
}
