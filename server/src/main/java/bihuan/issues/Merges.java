package bihuan.issues;

import bihuan.kernel.Caller;

/** Merging (并案): several reporters, one problem, every voice kept. */
public interface Merges {

    /** Continues an issue as a voice of another open one. Neither may be a voice itself, nor the first have voices. */
    void merge(Caller caller, IssueNumber number, IssueNumber into);

    /** Takes a voice apart again. */
    void undo(Caller caller, IssueNumber number);
}
