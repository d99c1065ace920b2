package bihuan.issues.web;

import bihuan.issues.Judgement;
import bihuan.issues.Satisfaction;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Contacted? Solved? Satisfied? */
record JudgementBody(
        @NotNull Boolean contacted,
        @NotNull Boolean solved,
        @NotNull Satisfaction satisfaction,
        @Size(max = 4000) @Nullable String words) {

    Judgement judgement() {
        return new Judgement(contacted, solved, satisfaction, words);
    }
}
