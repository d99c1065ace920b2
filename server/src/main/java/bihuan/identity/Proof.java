package bihuan.identity;

/** With what somebody shows who he is. */
public sealed interface Proof {

    record Password(String text) implements Proof {
        @Override
        public String toString() {
            return "Password";
        }
    }

    /** What his app shows now. */
    record Code(String digits) implements Proof {
        @Override
        public String toString() {
            return "Code";
        }
    }

    /** @param site for which passkeys count here */
    record Passkey(PasskeyAnswer answer, PasskeySite site) implements Proof {}
}
