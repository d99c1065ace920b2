package bihuan.ledger.application;

import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Reach;
import bihuan.ledger.Ledger;
import bihuan.ledger.LedgerProblem;
import bihuan.ledger.Verification;
import java.io.PrintStream;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * {@code --bihuan.command=verify-ledger}: verifies the ledgers of all jurisdictions, prints a report in Chinese and English and ends with exit
 * code 0 if they are intact, else 1.
 */
@Component
@Order(0)
@ConditionalOnExpression("{'verify-ledger', 'restore'}.contains('${bihuan.command:}')")
class VerifyLedgerCommand implements ApplicationRunner {
    private final Ledger ledger;
    private final ConfigurableApplicationContext context;

    VerifyLedgerCommand(Ledger ledger, ConfigurableApplicationContext context) {
        this.ledger = ledger;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        boolean intact = Reach.everywhere().call(() -> verifyAll(ledger, System.out));
        System.exit(SpringApplication.exit(context, () -> intact ? 0 : 1));
    }

    /** Whether all are intact. */
    static boolean verifyAll(Ledger ledger, PrintStream out) {
        boolean intact = true;
        for (JurisdictionId jurisdiction : ledger.jurisdictions()) {
            Verification verification = ledger.verify(jurisdiction);
            print(verification, out);
            intact &= verification.intact();
        }
        out.println(intact ? "审计账本完好 | the ledger is intact" : "审计账本已被篡改 | THE LEDGER WAS TAMPERED WITH");
        return intact;
    }

    private static void print(Verification found, PrintStream out) {
        out.printf(
                "%d: 账目 entries %d, 封签 seals %d, 待封 waiting %d, 见证 witnessed %d, 问题 problems %d%n",
                found.jurisdiction().value(),
                found.entries(),
                found.seals(),
                found.waiting(),
                found.witnessed(),
                found.problemCount());
        found.problems().forEach(problem -> out.println("  " + line(problem)));
        if (found.problemCount() > found.problems().size()) {
            out.println("  …");
        }
    }

    private static String line(LedgerProblem problem) {
        StringBuilder line = new StringBuilder(
                problem.kind().chinese() + " " + problem.kind().english() + ":");
        if (problem.seal() != null) {
            line.append(" 封签 seal ").append(problem.seal());
        }
        if (problem.position() != null) {
            line.append(" 位置 position ").append(problem.position());
        }
        if (problem.entry() != null) {
            line.append(" 账目 entry ").append(problem.entry().value());
        }
        return line.append(" – ").append(problem.detail()).toString();
    }
}
