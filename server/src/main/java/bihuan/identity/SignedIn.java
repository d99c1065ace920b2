package bihuan.identity;

/** A session that has just been opened; the token is known to nobody else and is not kept. */
public record SignedIn(String token, Session session) {
    @Override
    public String toString() {
        return "SignedIn[session=" + session.id() + "]";
    }
}
