package bihuan.identity.application;

import bihuan.identity.AccountView;
import bihuan.identity.IdentityRefusal;
import bihuan.identity.PasskeyQuestion;
import bihuan.identity.PasskeySite;
import bihuan.identity.Proof;
import bihuan.identity.Session;
import bihuan.identity.SessionId;
import bihuan.identity.SessionView;
import bihuan.identity.Sessions;
import bihuan.identity.SignedIn;
import bihuan.identity.domain.AccountRules;
import bihuan.identity.domain.Challenge;
import bihuan.identity.persistence.AccountStore;
import bihuan.kernel.AccountId;
import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Reach;
import bihuan.kernel.Refusal;
import bihuan.kernel.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Signs in against accounts and sessions of the database. */
@Service
class DatabaseSessions implements Sessions {
    private final AccountStore accounts;
    private final Proofs proofs;
    private final SignInGate gate;
    private final SignInDesk desk;
    private final SessionBook book;
    private final Callers callers;

    DatabaseSessions(
            AccountStore accounts, Proofs proofs, SignInGate gate, SignInDesk desk, SessionBook book, Callers callers) {
        this.accounts = accounts;
        this.proofs = proofs;
        this.gate = gate;
        this.desk = desk;
        this.book = book;
        this.callers = callers;
    }

    @Override
    public SignedIn signInWith(
            JurisdictionId jurisdiction, String userName, String password, @Nullable Proof second, String device) {
        return Reach.city(jurisdiction).call(() -> {
            Known known = known(jurisdiction, userName, password);
            checkSecondFactor(jurisdiction, known, second);
            return open(jurisdiction, known.account(), known.hash(), device);
        });
    }

    @Override
    public PasskeyQuestion ask(JurisdictionId jurisdiction, String userName, String password, PasskeySite site) {
        return Reach.city(jurisdiction).call(() -> {
            AccountView account = known(jurisdiction, userName, password).account();
            gate.uncount(jurisdiction, account.userName());
            return proofs.passkeys().ask(jurisdiction, account.id(), Challenge.secondStep(account.id()), site);
        });
    }

    @Override
    public PasskeyQuestion ask(JurisdictionId jurisdiction, PasskeySite site) {
        return Reach.city(jurisdiction).call(() -> proofs.passkeys().askAnybody(jurisdiction, site));
    }

    @Override
    public SignedIn signInWith(JurisdictionId jurisdiction, Proof.Passkey alone, String device) {
        return Reach.city(jurisdiction).call(() -> {
            AccountView account = proofs.passkeys()
                    .ownerOf(jurisdiction, alone.answer())
                    .flatMap(owner -> accounts.find(jurisdiction, owner))
                    .orElseThrow(() -> Refusal.of(IdentityRefusal.PASSKEY_UNKNOWN));
            int attempt = gate.pass(jurisdiction, account.userName());
            check(jurisdiction, account, Challenge.ALONE, alone, attempt);
            return open(jurisdiction, account, accounts.passwordHash(jurisdiction, account.id()), device);
        });
    }

    /** An account whose password was right, the {@code attempt}-th time in a row. */
    private record Known(AccountView account, String hash, int attempt) {}

    private Known known(JurisdictionId jurisdiction, String userName, String password) {
        String name = AccountRules.normalised(userName);
        int attempt = gate.pass(jurisdiction, name);
        AccountView account = accounts.findByUserName(jurisdiction, name).orElse(null);
        String hash = account == null ? null : accounts.passwordHash(jurisdiction, account.id());
        boolean right = proofs.passwords().matches(password, hash);
        if (account == null || hash == null) {
            throw Refusal.of(IdentityRefusal.WRONG_CREDENTIALS);
        }
        if (!right) {
            desk.failed(jurisdiction, account, attempt);
            throw Refusal.of(IdentityRefusal.WRONG_CREDENTIALS);
        }
        return new Known(account, hash, attempt);
    }

    private void checkSecondFactor(JurisdictionId jurisdiction, Known known, @Nullable Proof second) {
        AccountView account = known.account();
        if (!proofs.secondStep(jurisdiction, account.id())) {
            return;
        }
        switch (second) {
            case null -> {
                gate.uncount(jurisdiction, account.userName());
                throw Refusal.of(needed(jurisdiction, account.id())).at("/code");
            }
            case Proof.Passkey passkey ->
                check(jurisdiction, account, Challenge.secondStep(account.id()), passkey, known.attempt());
            case Proof.Code code when proofs.factors().take(jurisdiction, account.id(), code.digits()) -> {}
            case Proof.Code wrong -> wrongCode(jurisdiction, known);
            case Proof.Password again -> wrongCode(jurisdiction, known);
        }
    }

    private void wrongCode(JurisdictionId jurisdiction, Known known) {
        desk.failed(jurisdiction, known.account(), known.attempt());
        throw Refusal.of(IdentityRefusal.WRONG_SECOND_FACTOR).at("/code");
    }

    private IdentityRefusal needed(JurisdictionId jurisdiction, AccountId account) {
        if (!proofs.passkeys().any(jurisdiction, account)) {
            return IdentityRefusal.SECOND_FACTOR_NEEDED;
        }
        return proofs.factors().active(jurisdiction, account)
                ? IdentityRefusal.CODE_OR_PASSKEY_NEEDED
                : IdentityRefusal.PASSKEY_NEEDED;
    }

    private void check(
            JurisdictionId jurisdiction, AccountView account, Challenge asked, Proof.Passkey passkey, int attempt) {
        try {
            proofs.passkeys().check(jurisdiction, account, asked, passkey);
        } catch (Refusal refusal) {
            desk.failed(jurisdiction, account, attempt);
            throw refusal;
        }
    }

    /** A session for somebody who has proved who he is. */
    SignedIn open(JurisdictionId jurisdiction, AccountView account, String hash, String device) {
        Token token = Token.next(jurisdiction);
        SessionId id = desk.succeeded(account, hash, token, shortened(device))
                .orElseThrow(() -> Refusal.of(IdentityRefusal.WRONG_CREDENTIALS));
        return new SignedIn(token.text(), session(jurisdiction, id, account, book.rolesOf(token, account)));
    }

    @Override
    public Optional<Session> resume(String text) {
        return Token.parse(text)
                .flatMap(token -> Reach.city(token.jurisdiction()).call(() -> resume(token)));
    }

    private Optional<Session> resume(Token token) {
        return book.resume(token)
                .map(resumed ->
                        session(token.jurisdiction(), resumed.id(), resumed.account(), SessionBook.roles(resumed)));
    }

    @Override
    public List<SessionView> list(JurisdictionId jurisdiction, AccountId account) {
        return book.list(jurisdiction, account);
    }

    @Override
    public void end(JurisdictionId jurisdiction, AccountId account, SessionId session) {
        AccountView owner =
                accounts.find(jurisdiction, account).orElseThrow(() -> Refusal.of(IdentityRefusal.NO_SUCH_ACCOUNT));
        book.end(jurisdiction, session, callers.of(jurisdiction, owner).actor());
    }

    Caller callerOf(JurisdictionId jurisdiction, AccountId account) {
        return callers.of(
                jurisdiction,
                accounts.find(jurisdiction, account).orElseThrow(() -> Refusal.of(IdentityRefusal.NO_SUCH_ACCOUNT)));
    }

    private Session session(JurisdictionId jurisdiction, SessionId id, AccountView account, Set<Role> roles) {
        return new Session(id, callers.of(jurisdiction, account, roles), callers.profile(jurisdiction, account, roles));
    }

    private static String shortened(@Nullable String device) {
        String printable = device == null ? "" : device.replaceAll("[^\\x20-\\x7E]", "?");
        return printable.length() <= 200 ? printable : printable.substring(0, 200);
    }
}
