import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks a receipt of the audit ledger without the system that issued it, without network and without libraries:
 *
 * <pre>java VerifyReceipt.java receipt.json [ledger-witness.log]</pre>
 *
 * Exit code 0: the entry stood in the ledger exactly so when it was sealed. 1: it did not, or the receipt was altered. 2: it cannot be read.
 *
 * <p>leaf = H(0x00 ‖ body), node = H(0x01 ‖ left ‖ right), chain = H(0x02 ‖ header); H is SHA-256 or SM3 (GB/T 32905).
 * With a witness, which its keeper got while the ledger was written, it also checks that the seal is the one that was seen then.
 */
public final class VerifyReceipt {

    public static void main(String[] arguments) {
        if (arguments.length < 1 || arguments.length > 2) {
            System.err.println("usage: java VerifyReceipt.java receipt.json [ledger-witness.log]");
            System.exit(2);
        }
        int code;
        try {
            Map<?, ?> receipt = (Map<?, ?>) Json.parse(Files.readString(Path.of(arguments[0])));
            List<String> witness = arguments.length == 2 ? Files.readAllLines(Path.of(arguments[1])) : null;
            code = verify(receipt, witness) ? 0 : 1;
        } catch (IOException | RuntimeException e) {
            System.err.println("不是有效的回执文件 | not a receipt: " + e);
            code = 2;
        }
        System.exit(code);
    }

    private static boolean verify(Map<?, ?> receipt, List<String> witness) {
        String body = text(receipt, "body");
        Map<?, ?> entry = (Map<?, ?>) Json.parse(body);
        Map<?, ?> seal = (Map<?, ?>) receipt.get("seal");
        Map<?, ?> before = (Map<?, ?>) receipt.get("before");
        Map<?, ?> header = (Map<?, ?>) Json.parse(text(seal, "header"));
        String algorithm = text(header, "algorithm");

        boolean good = check("格式 format", text(receipt, "format").equals("bihuan-receipt-1"));
        good &= check("算法 algorithm " + algorithm, text(receipt, "algorithm").equals(algorithm));
        good &= check("账目在封签的默克尔树中 the entry is in the Merkle tree of the seal", included(receipt, body, header, algorithm));
        good &= check("账目属于该城市 the entry and the seal are of one jurisdiction", entry.get("jurisdiction").equals(header.get("jurisdiction")));
        good &= check("封签与链哈希一致 the seal gives its chain hash", chain(seal, algorithm).equals(text(seal, "chain")));
        good &= check("与前一封签相连 the seal continues the one before", continues(header, before));
        if (witness != null) {
            good &= check("与外部见证一致 the witness saw this seal", witness.stream().anyMatch(line -> seen(line, header, seal)));
        }
        print(entry, header, seal);
        System.out.println(good ? "回执有效 | THE RECEIPT IS VALID" : "回执无效 | THE RECEIPT IS NOT VALID");
        return good;
    }

    private static boolean check(String what, boolean good) {
        System.out.println((good ? "[ok]   " : "[FAIL] ") + what);
        return good;
    }

    private static boolean included(Map<?, ?> receipt, String body, Map<?, ?> header, String algorithm) {
        List<byte[]> path = new ArrayList<>();
        for (Object hash : (List<?>) receipt.get("path")) {
            path.add(bytes((String) hash));
        }
        long position = Long.parseLong(receipt.get("position").toString());
        long size = Long.parseLong(text(header, "size"));
        byte[] leaf = hash(algorithm, 0, body.getBytes(StandardCharsets.UTF_8));
        return position >= 0 && position < size && hex(root(algorithm, leaf, position, size, path)).equals(text(header, "root"));
    }

    /** RFC 9162, section 2.1.3.2. */
    private static byte[] root(String algorithm, byte[] leaf, long position, long size, List<byte[]> path) {
        long node = position;
        long last = size - 1;
        byte[] hash = leaf;
        for (byte[] sibling : path) {
            if (last == 0) {
                return new byte[0];
            }
            if ((node & 1) == 1 || node == last) {
                hash = hash(algorithm, 1, sibling, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = hash(algorithm, 1, hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 ? hash : new byte[0];
    }

    private static String chain(Map<?, ?> link, String algorithm) {
        return hex(hash(algorithm, 2, text(link, "header").getBytes(StandardCharsets.UTF_8)));
    }

    private static boolean continues(Map<?, ?> header, Map<?, ?> before) {
        long number = Long.parseLong(text(header, "number"));
        if (before == null) {
            return number == 1 && text(header, "previous").matches("0{64}");
        }
        Map<?, ?> headerBefore = (Map<?, ?>) Json.parse(text(before, "header"));
        return Long.parseLong(text(headerBefore, "number")) == number - 1
                && headerBefore.get("jurisdiction").equals(header.get("jurisdiction"))
                && chain(before, text(headerBefore, "algorithm")).equals(text(before, "chain"))
                && text(before, "chain").equals(text(header, "previous"));
    }

    private static boolean seen(String line, Map<?, ?> header, Map<?, ?> seal) {
        String[] parts = line.split(" ");
        return parts.length == 4
                && parts[0].equals(header.get("jurisdiction").toString())
                && parts[1].equals(text(header, "number"))
                && parts[3].equals(text(seal, "chain"));
    }

    private static void print(Map<?, ?> entry, Map<?, ?> header, Map<?, ?> seal) {
        System.out.println();
        System.out.println("账目 entry:      " + entry.get("entry"));
        System.out.println("城市 city:       " + entry.get("jurisdiction"));
        System.out.println("事项 subject:    " + entry.get("subject"));
        System.out.println("事件 event:      " + entry.get("type"));
        System.out.println("时间 at:         " + entry.get("at"));
        System.out.println("行为人 by:       " + entry.get("by"));
        System.out.println("内容 data:       " + entry.get("data"));
        System.out.println("封签 seal:       " + header.get("number") + ", " + header.get("sealedAt"));
        System.out.println("链哈希 chain:    " + seal.get("chain"));
        System.out.println();
    }

    private static String text(Map<?, ?> object, String name) {
        Object value = object.get(name);
        if (!(value instanceof String)) {
            throw new IllegalArgumentException("\"" + name + "\" is missing");
        }
        return (String) value;
    }

    static byte[] hash(String algorithm, int prefix, byte[]... parts) {
        int length = 1;
        for (byte[] part : parts) {
            length += part.length;
        }
        byte[] input = new byte[length];
        input[0] = (byte) prefix;
        int at = 1;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, input, at, part.length);
            at += part.length;
        }
        if (algorithm.equals("SM3")) {
            return Sm3.hash(input);
        }
        if (!algorithm.equals("SHA-256")) {
            throw new IllegalArgumentException("Unknown algorithm " + algorithm);
        }
        try {
            return MessageDigest.getInstance("SHA-256").digest(input);
        } catch (NoSuchAlgorithmException every) {
            throw new IllegalStateException(every);
        }
    }

    private static String hex(byte[] bytes) {
        StringBuilder hex = new StringBuilder();
        for (byte b : bytes) {
            hex.append(Character.forDigit(b >> 4 & 0xf, 16)).append(Character.forDigit(b & 0xf, 16));
        }
        return hex.toString();
    }

    private static byte[] bytes(String hex) {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("Not a hash: " + hex);
        }
        byte[] bytes = new byte[32];
        for (int i = 0; i < 32; i++) {
            bytes[i] = (byte) Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16);
        }
        return bytes;
    }

    /** GB/T 32905—2016. */
    private static final class Sm3 {
        private static final int[] START = {
            0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e
        };

        static byte[] hash(byte[] message) {
            byte[] padded = new byte[(message.length + 9 + 63) / 64 * 64];
            System.arraycopy(message, 0, padded, 0, message.length);
            padded[message.length] = (byte) 0x80;
            long bits = message.length * 8L;
            for (int i = 0; i < 8; i++) {
                padded[padded.length - 1 - i] = (byte) (bits >>> 8 * i);
            }
            int[] state = START.clone();
            for (int block = 0; block < padded.length; block += 64) {
                compress(state, padded, block);
            }
            byte[] hash = new byte[32];
            for (int i = 0; i < 32; i++) {
                hash[i] = (byte) (state[i / 4] >>> 24 - 8 * (i % 4));
            }
            return hash;
        }

        private static void compress(int[] state, byte[] input, int offset) {
            int[] w = expand(input, offset);
            int a = state[0], b = state[1], c = state[2], d = state[3];
            int e = state[4], f = state[5], g = state[6], h = state[7];
            for (int j = 0; j < 64; j++) {
                int constant = Integer.rotateLeft(j < 16 ? 0x79cc4519 : 0x7a879d8a, j);
                int ss1 = Integer.rotateLeft(Integer.rotateLeft(a, 12) + e + constant, 7);
                int ss2 = ss1 ^ Integer.rotateLeft(a, 12);
                int ff = j < 16 ? a ^ b ^ c : a & b | a & c | b & c;
                int gg = j < 16 ? e ^ f ^ g : e & f | ~e & g;
                int tt1 = ff + d + ss2 + (w[j] ^ w[j + 4]);
                int tt2 = gg + h + ss1 + w[j];
                d = c;
                c = Integer.rotateLeft(b, 9);
                b = a;
                a = tt1;
                h = g;
                g = Integer.rotateLeft(f, 19);
                f = e;
                e = p0(tt2);
            }
            int[] now = {a, b, c, d, e, f, g, h};
            for (int i = 0; i < 8; i++) {
                state[i] ^= now[i];
            }
        }

        private static int[] expand(byte[] input, int offset) {
            int[] w = new int[68];
            for (int j = 0; j < 16; j++) {
                int at = offset + 4 * j;
                w[j] = (input[at] & 0xff) << 24 | (input[at + 1] & 0xff) << 16 | (input[at + 2] & 0xff) << 8 | input[at + 3] & 0xff;
            }
            for (int j = 16; j < 68; j++) {
                w[j] = p1(w[j - 16] ^ w[j - 9] ^ Integer.rotateLeft(w[j - 3], 15)) ^ Integer.rotateLeft(w[j - 13], 7) ^ w[j - 6];
            }
            return w;
        }

        private static int p0(int x) {
            return x ^ Integer.rotateLeft(x, 9) ^ Integer.rotateLeft(x, 17);
        }

        private static int p1(int x) {
            return x ^ Integer.rotateLeft(x, 15) ^ Integer.rotateLeft(x, 23);
        }
    }

    /** As much of JSON as receipts need; numbers stay text in the form in which they stand there. */
    private static final class Json {
        private final String source;
        private int at;

        private Json(String source) {
            this.source = source;
        }

        static Object parse(String source) {
            Json json = new Json(source);
            Object value = json.value();
            json.space();
            if (json.at != source.length()) {
                throw json.wrong();
            }
            return value;
        }

        private Object value() {
            space();
            switch (peek()) {
                case '{':
                    return object();
                case '[':
                    return array();
                case '"':
                    return string();
                default:
                    return word();
            }
        }

        private Map<String, Object> object() {
            Map<String, Object> object = new LinkedHashMap<>();
            at++;
            space();
            if (take('}')) {
                return object;
            }
            do {
                space();
                String name = string();
                space();
                expect(':');
                if (object.containsKey(name)) {
                    throw wrong();
                }
                object.put(name, value());
                space();
            } while (take(','));
            expect('}');
            return object;
        }

        private List<Object> array() {
            List<Object> array = new ArrayList<>();
            at++;
            space();
            if (take(']')) {
                return array;
            }
            do {
                array.add(value());
                space();
            } while (take(','));
            expect(']');
            return array;
        }

        private String string() {
            expect('"');
            StringBuilder text = new StringBuilder();
            while (peek() != '"') {
                char c = source.charAt(at++);
                text.append(c == '\\' ? escaped() : c);
            }
            at++;
            return text.toString();
        }

        private char escaped() {
            char c = peek();
            at++;
            int simple = "\"\\/bfnrt".indexOf(c);
            if (simple >= 0) {
                return "\"\\/\b\f\n\r\t".charAt(simple);
            }
            if (c != 'u' || at + 4 > source.length()) {
                throw wrong();
            }
            at += 4;
            return (char) Integer.parseInt(source.substring(at - 4, at), 16);
        }

        private Object word() {
            int from = at;
            while (at < source.length() && ",]} \t\r\n".indexOf(source.charAt(at)) < 0) {
                at++;
            }
            String word = source.substring(from, at);
            if (word.equals("null")) {
                return null;
            }
            if (!word.matches("true|false|-?[0-9][0-9.eE+-]*")) {
                throw wrong();
            }
            return word;
        }

        private char peek() {
            if (at >= source.length()) {
                throw wrong();
            }
            return source.charAt(at);
        }

        private boolean take(char c) {
            boolean there = at < source.length() && source.charAt(at) == c;
            at += there ? 1 : 0;
            return there;
        }

        private void expect(char c) {
            if (!take(c)) {
                throw wrong();
            }
        }

        private void space() {
            while (at < source.length() && " \t\r\n".indexOf(source.charAt(at)) >= 0) {
                at++;
            }
        }

        private IllegalArgumentException wrong() {
            return new IllegalArgumentException("JSON is broken at character " + at);
        }
    }
}
