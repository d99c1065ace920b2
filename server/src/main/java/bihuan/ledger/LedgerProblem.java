package bihuan.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Something in the ledger that is not as it was written, with its place.
 *
 * @param seal the seal concerned, {@code null} if the entry has none
 * @param position the place within the seal, {@code null} if the seal itself is concerned
 * @param entry the entry concerned, {@code null} if a seal is
 * @param detail in English: what was expected and what is there
 */
public record LedgerProblem(
        Kind kind,
        @Nullable Long seal,
        @Nullable Long position,
        @Nullable EntryId entry,
        String detail) {

    /** What is wrong. */
    public enum Kind {
        ENTRY_CHANGED("账目被改动", "an entry was changed"),
        ENTRY_REMOVED("账目被删除", "an entry was removed"),
        ENTRY_INSERTED("账目被插入", "an entry was inserted past the application"),
        LEAF_CHANGED("叶节点被改动", "a leaf was changed"),
        LEAF_REMOVED("叶节点被删除", "a leaf was removed"),
        LEAF_INSERTED("叶节点被插入", "a leaf was inserted"),
        LEAVES_REORDERED("叶节点顺序被改动", "leaves were reordered"),
        ROOT_DIFFERS("默克尔根不符", "the leaves do not give the root of their seal"),
        SEAL_CHANGED("封签被改动", "a seal was changed"),
        SEAL_REMOVED("封签被删除", "a seal was removed"),
        SEAL_INSERTED("封签被插入", "a seal was inserted past the application"),
        CHAIN_BROKEN("封签链断裂", "a seal does not continue the one before"),
        TAIL_CUT("账本尾部被截断", "the end of the ledger was cut off"),
        WITNESS_DIFFERS("与外部见证不符", "a seal differs from what the witness saw");

        private final String chinese;
        private final String english;

        Kind(String chinese, String english) {
            this.chinese = chinese;
            this.english = english;
        }

        public String chinese() {
            return chinese;
        }

        public String english() {
            return english;
        }
    }
}
