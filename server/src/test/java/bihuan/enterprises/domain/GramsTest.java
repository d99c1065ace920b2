package bihuan.enterprises.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GramsTest {

    @Test
    void cutsANameIntoCharactersAndPairs() {
        assertThat(Grams.ofName("云岫(A)机械")).containsExactly("云", "岫", "a", "机", "械", "云岫", "岫a", "a机", "机械");
    }

    @Test
    void aNameHoldsEachOfItsPieces() {
        assertThat(Grams.ofName("云岫精工机械有限公司")).containsAll(Grams.ofPiece("精工机")).containsAll(Grams.ofPiece("岫"));
    }

    @Test
    void rareCharactersOutsideOfTheBasicPlaneStayWhole() {
        assertThat(Grams.ofPiece("𠮷野")).containsExactly("𠮷野");
    }

    @Test
    void forgivesOneMisheardCharacter() {
        assertThat(Grams.forgiving("云袖精工"))
                .anySatisfy(alternative -> assertThat(Grams.ofName("云岫精工机械")).containsAll(alternative));
        assertThat(Grams.forgiving("云袖京工"))
                .noneSatisfy(alternative -> assertThat(Grams.ofName("云岫精工机械")).containsAll(alternative));
    }

    @Test
    void doesNotForgiveInShortPieces() {
        assertThat(Grams.forgiving("云岫精")).isEmpty();
    }

    @Test
    void everyAlternativeAsksForSomething() {
        assertThat(Grams.forgiving("云岫精工"))
                .allSatisfy(alternative -> assertThat(alternative).isNotEmpty());
    }
}
