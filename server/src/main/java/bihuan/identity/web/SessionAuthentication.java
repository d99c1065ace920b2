package bihuan.identity.web;

import bihuan.identity.Session;
import bihuan.kernel.Role;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A good session as Spring Security sees it; its name is the id of the account. */
final class SessionAuthentication extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final transient Session session;

    SessionAuthentication(Session session) {
        super(authorities(session));
        this.session = session;
        setAuthenticated(true);
    }

    private static Collection<GrantedAuthority> authorities(Session session) {
        return session.caller().roles().stream()
                .map(Role::name)
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }

    Session session() {
        return session;
    }

    @Override
    public Session getPrincipal() {
        return session;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public String getName() {
        return session.profile().account().value().toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SessionAuthentication that && that.session.equals(session);
    }

    @Override
    public int hashCode() {
        return session.hashCode();
    }
}
