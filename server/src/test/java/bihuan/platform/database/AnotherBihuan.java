package bihuan.platform.database;

import java.nio.file.Path;

/** A process that starts the database and then waits to be killed. */
final class AnotherBihuan {

    private AnotherBihuan() {}

    public static void main(String[] arguments) throws InterruptedException {
        EmbeddedPostgres postgres =
                EmbeddedPostgres.start(DataFolder.take(Path.of(arguments[0])), Path.of(arguments[1]), true);
        DurabilityTest.keep(postgres, 7);
        System.out.println("ready");
        Thread.sleep(Long.MAX_VALUE);
    }
}
