# What the scripts of the examples begin with: `source ../prepare.sh`.
#
# Goes to the script's folder, and sets
#   uplift   the program: what WASI_UPLIFT names; without, it is built
#   output   a new folder, removed in the end
# shellcheck shell=bash
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[1]}")"

uplift=${WASI_UPLIFT:-}
if [ -z "$uplift" ]; then
  swift build --package-path ../.. --product wasi-uplift
  uplift=$(swift build --package-path ../.. --show-bin-path)/wasi-uplift
fi

output=$(mktemp -d)
trap 'rm -rf "$output"' EXIT

# Runs a command, shows what it prints, and fails where that is something else than the first
# argument.
expect() {
  local expected=$1 said
  shift
  said=$("$@")
  echo "$said"
  if [ "$said" != "$expected" ]; then
    echo "expected: $expected" >&2
    return 1
  fi
}

# Zig keeps what it compiled beside the sources, where nobody says otherwise.
export ZIG_LOCAL_CACHE_DIR=${ZIG_LOCAL_CACHE_DIR:-$output/zig}
# What build files call it by: its name may hold spaces, theirs may not.
mkdir "$output/bin"
ln -s "$(cd "$(dirname "$uplift")" && pwd)/$(basename "$uplift")" "$output/bin/wasi-uplift"
export PATH=$output/bin:$PATH
