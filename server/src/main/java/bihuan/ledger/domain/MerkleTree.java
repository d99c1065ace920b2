package bihuan.ledger.domain;

import bihuan.ledger.HashAlgorithm;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * The Merkle tree of RFC 6962: a tree of n leaves splits at the largest power of two below n. Grows leaf by leaf and keeps only the roots of
 * its complete subtrees, so that a tree of any size fits into memory.
 */
public final class MerkleTree {
    private record Subtree(byte[] hash, long leaves) {}

    private final HashAlgorithm algorithm;
    private final Deque<Subtree> complete = new ArrayDeque<>();
    private long size;

    public MerkleTree(HashAlgorithm algorithm) {
        this.algorithm = algorithm;
    }

    public void add(byte[] leafHash) {
        Subtree grown = new Subtree(leafHash, 1);
        while (!complete.isEmpty() && complete.peek().leaves() == grown.leaves()) {
            grown = join(complete.pop(), grown);
        }
        complete.push(grown);
        size++;
    }

    public long size() {
        return size;
    }

    /**
     * The root of the leaves added so far.
     *
     * @throws IllegalStateException if there is none
     */
    public byte[] root() {
        Iterator<Subtree> fromTheRight = complete.iterator();
        if (!fromTheRight.hasNext()) {
            throw new IllegalStateException("A tree without leaves has no root");
        }
        Subtree root = fromTheRight.next();
        while (fromTheRight.hasNext()) {
            root = join(fromTheRight.next(), root);
        }
        return root.hash();
    }

    private Subtree join(Subtree left, Subtree right) {
        return new Subtree(Hash.node(algorithm, left.hash(), right.hash()), left.leaves() + right.leaves());
    }

    /** The inclusion proof of one leaf (RFC 6962, section 2.1.1): the hashes of its siblings' subtrees, from the leaf up. */
    public static List<byte[]> path(HashAlgorithm algorithm, List<byte[]> leafHashes, int position) {
        List<byte[]> path = new ArrayList<>();
        int from = 0;
        int to = leafHashes.size();
        while (to - from > 1) {
            int split = from + Integer.highestOneBit(to - from - 1);
            if (position < split) {
                path.add(rootOf(algorithm, leafHashes.subList(split, to)));
                to = split;
            } else {
                path.add(rootOf(algorithm, leafHashes.subList(from, split)));
                from = split;
            }
        }
        return path.reversed();
    }

    /** The root to which a leaf at this position of a tree of this size leads by this path, or an empty array if the path does not fit. */
    public static byte[] rootFrom(
            HashAlgorithm algorithm, byte[] leafHash, long position, long size, List<byte[]> path) {
        long node = position;
        long last = size - 1;
        byte[] hash = leafHash;
        for (byte[] sibling : path) {
            if (last == 0) {
                return new byte[0];
            }
            if ((node & 1) == 1 || node == last) {
                hash = Hash.node(algorithm, sibling, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Hash.node(algorithm, hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 ? hash : new byte[0];
    }

    static byte[] rootOf(HashAlgorithm algorithm, List<byte[]> leafHashes) {
        MerkleTree tree = new MerkleTree(algorithm);
        leafHashes.forEach(tree::add);
        return tree.root();
    }
}
