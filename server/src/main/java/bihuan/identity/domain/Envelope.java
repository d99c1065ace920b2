package bihuan.identity.domain;

/**
 * Something sealed under a key of its own, which is itself sealed under a master key: to change the master key, only the small
 * wrapped key is written anew; to erase it, the wrapped key is thrown away.
 *
 * @param masterKey the name of the master key
 */
@SuppressWarnings("ArrayRecordComponent")
public record Envelope(CipherSuite suite, String masterKey, byte[] wrappedKey, byte[] sealed) {

    /** @param about what it belongs to; it opens for nothing else */
    public static Envelope seal(CipherSuite suite, MasterKeys keys, byte[] about, byte[] plain) {
        byte[] key = suite.newKey();
        return new Envelope(
                suite, keys.current(), suite.seal(keys.get(keys.current()), about, key), suite.seal(key, about, plain));
    }

    public byte[] open(MasterKeys keys, byte[] about) {
        return suite.open(key(keys, about), about, sealed);
    }

    /** The same under the current master key. */
    public Envelope under(MasterKeys keys, byte[] about) {
        return new Envelope(
                suite, keys.current(), suite.seal(keys.get(keys.current()), about, key(keys, about)), sealed);
    }

    private byte[] key(MasterKeys keys, byte[] about) {
        return suite.open(keys.get(masterKey), about, wrappedKey);
    }
}
