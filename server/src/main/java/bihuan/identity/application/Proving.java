package bihuan.identity.application;

import bihuan.identity.AccountView;
import bihuan.identity.FreshProofs;
import bihuan.identity.IdentityRefusal;
import bihuan.identity.PasskeyQuestion;
import bihuan.identity.PasskeySite;
import bihuan.identity.Proof;
import bihuan.identity.Session;
import bihuan.identity.domain.Challenge;
import bihuan.identity.persistence.AccountStore;
import bihuan.kernel.AccountId;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Refusal;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Has the owner of a session show again that he is its owner. */
@Service
class Proving implements FreshProofs {
    private final SessionBook book;
    private final AccountStore accounts;
    private final Proofs proofs;
    private final SignInGate gate;

    Proving(SessionBook book, AccountStore accounts, Proofs proofs, SignInGate gate) {
        this.book = book;
        this.accounts = accounts;
        this.proofs = proofs;
        this.gate = gate;
    }

    @Override
    public State state(Session session) {
        JurisdictionId jurisdiction = session.caller().jurisdiction();
        return new State(
                book.isFresh(jurisdiction, session.id()),
                ways(jurisdiction, session.profile().account()));
    }

    /** A factor where there is one, for the password alone would not have opened the session either. */
    private Set<Way> ways(JurisdictionId jurisdiction, AccountId account) {
        Set<Way> ways = EnumSet.noneOf(Way.class);
        if (proofs.factors().active(jurisdiction, account)) {
            ways.add(Way.CODE);
        }
        if (proofs.passkeys().any(jurisdiction, account)) {
            ways.add(Way.PASSKEY);
        }
        return ways.isEmpty() ? EnumSet.of(Way.PASSWORD) : ways;
    }

    @Override
    public PasskeyQuestion ask(Session session, PasskeySite site) {
        AccountId account = session.profile().account();
        return proofs.passkeys()
                .ask(session.caller().jurisdiction(), account, Challenge.proving(account, session.id()), site);
    }

    @Override
    public void show(Session session, Proof proof) {
        counted(session, () -> check(session, proof));
        book.proved(
                session.caller().jurisdiction(), session.id(), session.caller().actor());
    }

    private void check(Session session, Proof proof) {
        JurisdictionId jurisdiction = session.caller().jurisdiction();
        AccountView owner = owner(session);
        switch (proof) {
            case Proof.Password password -> {
                if (!ways(jurisdiction, owner.id()).contains(Way.PASSWORD)) {
                    throw Refusal.of(IdentityRefusal.FRESH_PROOF_NEEDED);
                }
                String hash = accounts.passwordHash(jurisdiction, owner.id());
                if (!proofs.passwords().matches(password.text(), hash)) {
                    throw Refusal.of(IdentityRefusal.WRONG_PASSWORD).at("/password");
                }
            }
            case Proof.Code code -> {
                if (!proofs.factors().take(jurisdiction, owner.id(), code.digits())) {
                    throw Refusal.of(IdentityRefusal.WRONG_CODE).at("/code");
                }
            }
            case Proof.Passkey passkey ->
                proofs.passkeys().check(jurisdiction, owner, Challenge.proving(owner.id(), session.id()), passkey);
        }
    }

    @Override
    public void require(Session session) {
        if (!book.isFresh(session.caller().jurisdiction(), session.id())) {
            throw Refusal.of(IdentityRefusal.FRESH_PROOF_NEEDED);
        }
    }

    @Override
    public void counted(Session session, Runnable attempt) {
        JurisdictionId jurisdiction = session.caller().jurisdiction();
        String userName = owner(session).userName();
        gate.pass(jurisdiction, userName);
        attempt.run();
        gate.forget(jurisdiction, userName);
    }

    private AccountView owner(Session session) {
        return accounts.find(session.caller().jurisdiction(), session.profile().account())
                .orElseThrow(() -> Refusal.of(IdentityRefusal.NO_SUCH_ACCOUNT));
    }
}
