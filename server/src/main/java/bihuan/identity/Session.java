package bihuan.identity;

import bihuan.kernel.Caller;

/** A good session with the caller behind it. */
public record Session(SessionId id, Caller caller, Profile profile) {}
