package bihuan.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bihuan.ledger.HashAlgorithm;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MerkleTreeTest {
    private static final int LARGEST = 70;

    /** The eight inputs of the test data of Google's Certificate Transparency and its well-known roots. */
    @Test
    void givesTheKnownRootsOfRfc6962() {
        List<String> inputs = List.of(
                "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
        List<String> roots = List.of(
                "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
        MerkleTree tree = new MerkleTree(HashAlgorithm.SHA_256);
        for (int i = 0; i < inputs.size(); i++) {
            tree.add(Hash.of(HashAlgorithm.SHA_256, (byte) 0, HexFormat.of().parseHex(inputs.get(i))));
            assertThat(Hash.hex(tree.root())).isEqualTo(roots.get(i));
        }
    }

    @ParameterizedTest
    @EnumSource
    void provesEveryLeafOfEveryTreeOfOneToSeventy(HashAlgorithm algorithm) {
        for (int size = 1; size <= LARGEST; size++) {
            List<byte[]> leaves = leaves(algorithm, size);
            byte[] root = MerkleTree.rootOf(algorithm, leaves);
            for (int position = 0; position < size; position++) {
                List<byte[]> path = MerkleTree.path(algorithm, leaves, position);
                assertThat(MerkleTree.rootFrom(algorithm, leaves.get(position), position, size, path))
                        .as("leaf %s of %s", position, size)
                        .isEqualTo(root);
            }
        }
    }

    @Test
    void provesNothingElse() {
        HashAlgorithm algorithm = HashAlgorithm.SHA_256;
        for (int size = 2; size <= LARGEST; size++) {
            List<byte[]> leaves = leaves(algorithm, size);
            byte[] root = MerkleTree.rootOf(algorithm, leaves);
            int position = size / 2;
            List<byte[]> path = MerkleTree.path(algorithm, leaves, position);
            assertThat(MerkleTree.rootFrom(algorithm, leaves.get(position - 1), position, size, path))
                    .isNotEqualTo(root);
            assertThat(MerkleTree.rootFrom(algorithm, leaves.get(position), position - 1, size, path))
                    .isNotEqualTo(root);
            assertThat(MerkleTree.rootFrom(
                            algorithm, leaves.get(position), position, size, path.subList(0, path.size() - 1)))
                    .isEmpty();
            List<byte[]> longer = new ArrayList<>(path);
            longer.add(root);
            assertThat(MerkleTree.rootFrom(algorithm, leaves.get(position), position, size, longer))
                    .isEmpty();
        }
    }

    @Test
    void hasNoRootWithoutLeaves() {
        assertThatThrownBy(() -> new MerkleTree(HashAlgorithm.SHA_256).root())
                .isInstanceOf(IllegalStateException.class);
    }

    private static List<byte[]> leaves(HashAlgorithm algorithm, int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> Hash.leaf(algorithm, "entry " + i))
                .toList();
    }
}
