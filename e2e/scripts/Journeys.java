import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Looks for secrets, then runs the journeys with the JDK that runs this: Maven knows where a JDK 25 is, Node does not. */
class Journeys {
    public static void main(String[] arguments) throws IOException, InterruptedException {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        String npm = windows ? "npm.cmd" : "npm";
        run(List.of("node", Path.of("..", "web", "scripts", "packages.mjs").toString(), "."));
        run(List.of("node", Path.of("scripts", "secrets.mjs").toString()));
        run(List.of(npm, "run", "check", "--silent"));
        run(List.of(npm, "run", "journeys", "--silent"));
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder process = new ProcessBuilder(command).inheritIO();
        process.environment().put("BIHUAN_JAVA", Path.of(System.getProperty("java.home"), "bin", "java").toString());
        int status = process.start().waitFor();
        if (status != 0) {
            System.exit(status);
        }
    }
}
