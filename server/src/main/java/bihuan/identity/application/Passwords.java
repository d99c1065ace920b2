package bihuan.identity.application;

import bihuan.identity.domain.AccountRules;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes passwords slowly (bcrypt, its name in front of each hash so that it can be replaced) and makes up one-time ones. */
@Component
class Passwords {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int ONE_TIME_LENGTH = 16;

    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private final SecureRandom random = new SecureRandom();
    private final String nobodys = hash(oneTime());

    String hash(String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("A password encoder returned no hash");
        }
        return hash;
    }

    /** Takes the same time for an account that does not exist, whose hash is {@code null}. */
    boolean matches(String password, @Nullable String hash) {
        boolean readable = AccountRules.readable(password);
        boolean matches = encoder.matches(readable ? password : "", hash == null ? nobodys : hash);
        return matches && readable && hash != null;
    }

    /** About 79 random bits in letters that are easy to tell apart. */
    final String oneTime() {
        return random.ints(ONE_TIME_LENGTH, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
