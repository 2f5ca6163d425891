package org.reckoner.access;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;

/** Hashes passwords with Argon2id, 19 MiB and two passes, as OWASP advises; the salt is random and inside the hash. */
@ApplicationScoped
class Passwords {
    private static final Argon2Function ARGON2ID = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

    /** A hash nobody's password has, so that unknown names take as long as known ones. */
    private static final String NOBODY = hashed("nobody's password " + Argon2.ID);

    String hash(String password) {
        return hashed(password);
    }

    boolean matches(String password, String hash) {
        var stored = hash == null ? NOBODY : hash;
        return Password.check(password, stored).with(Argon2Function.getInstanceFromHash(stored)) && hash != null;
    }

    private static String hashed(String password) {
        return Password.hash(password).addRandomSalt(16).with(ARGON2ID).getResult();
    }
}
