# Sourced by mvnw and by the launcher. Sets JAVA_HOME to a JDK of release 21 or newer: the one that
# JAVA_HOME names, else the one on the PATH, else the newest that is installed in a usual place.
# Says nothing and returns 1 when there is none.

# Prints the release of the JDK in folder $1, as in "25"; 0 when it is no JDK.
jdk_release() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || { echo 0; return; }
  jdk_found=$(sed -n 's/^JAVA_VERSION="\([0-9][0-9]*\).*/\1/p' "$1/release")
  echo "${jdk_found:-0}"
}

find_jdk() {
  if [ -n "${JAVA_HOME-}" ] && [ "$(jdk_release "$JAVA_HOME")" -ge 21 ]; then
    export JAVA_HOME
    return 0
  fi
  jdk_java=$(command -v java) && jdk_java=$(readlink -f "$jdk_java") || jdk_java=
  jdk_home=${jdk_java%/bin/java}
  if [ -n "$jdk_java" ] && [ "$(jdk_release "$jdk_home")" -ge 21 ]; then
    export JAVA_HOME="$jdk_home"
    return 0
  fi
  jdk_home= jdk_best=20
  for jdk_dir in /usr/lib/jvm/* /usr/java/* /opt/java/* "${HOME-}"/.sdkman/candidates/java/* \
    "${HOME-}"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    jdk_this=$(jdk_release "$jdk_dir")
    [ "$jdk_this" -le "$jdk_best" ] || { jdk_best=$jdk_this; jdk_home=$jdk_dir; }
  done
  [ -n "$jdk_home" ] || return 1
  export JAVA_HOME="$jdk_home"
}
