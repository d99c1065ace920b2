package bihuan.kernel;

import java.util.UUID;

/** A typed identity. Implementations are records with this one component; in JSON an id is its bare value. */
public interface Id {
    UUID value();
}
