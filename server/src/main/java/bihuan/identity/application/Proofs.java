package bihuan.identity.application;

import org.springframework.stereotype.Component;

/** With what somebody shows who he is. */
@Component
record Proofs(Passwords passwords, FactorDesk factors) {}
