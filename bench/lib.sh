# Sourced by the benches: where the repository is, which java is 25 or newer, and a fresh folder that goes away at the end.
set -euo pipefail
ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

find_java() {
  local java
  for java in "${JAVA_HOME:-/nowhere}/bin/java" $(ls -d /usr/lib/jvm/*/bin/java ~/.jdks/*/bin/java ~/.sdkman/candidates/java/*/bin/java \
      /Library/Java/JavaVirtualMachines/*/Contents/Home/bin/java 2>/dev/null); do
    [ -x "$java" ] || continue
    [ "$("$java" -XshowSettings:properties -version 2>&1 | sed -n 's/.*java.specification.version = \([0-9]*\).*/\1/p')" -ge 25 ] 2>/dev/null \
      && { echo "$java"; return; }
  done
  echo "No JDK 25 or newer was found; set JAVA_HOME." >&2
  return 1
}

build_server() {
  (cd "$ROOT" && ./mvnw -q -ntp -pl web,server package -DskipTests)
  SERVER_JAR=$(find "$ROOT/server/target" -maxdepth 1 -name 'bihuan-server-*.jar' ! -name '*sources*' | head -1)
}
