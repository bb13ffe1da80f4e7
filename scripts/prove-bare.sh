#!/usr/bin/env bash
# Proves that a stranger with Node and this repository gets the reports: a clone of HEAD
# is built in a bare Debian (minbase plus `node` and `npm`: no browser, no libnss3, no
# fonts), by a user who is not root, with the network cut off after the installation.
#
# Needs root, debootstrap and unshare. About five minutes.
#
#   MIRROR   a Debian mirror; else the one that this machine's apt uses
#   SUITE    the release of Debian; else bookworm
#   KEEP=1   leaves the folder, and says where it is
set -euo pipefail
cd "$(dirname "$0")/.."

SUITE=${SUITE:-bookworm}
# The smaller sample has three pages or more, the larger thirty or more.
LEAST_PAGES_OF=(
  public/selec-activity:3 restricted/octa-see:30 brief/octa-see-brief:3
  public/octa-see:30 public/manual:3
)

say() { printf '== %s\n' "$*"; }
stop() { printf 'prove-bare: %s\n' "$*" >&2; exit 1; }

find_mirror() {
  { cat /etc/apt/sources.list /etc/apt/sources.list.d/*.{list,sources} 2>/dev/null || true; } |
    sed -nE 's/^URIs:[[:space:]]*//p; s/^deb[[:space:]]+(\[[^]]*\][[:space:]]+)?([^[:space:]]+).*/\2/p' |
    awk '!found && /\/debian\/?$/ {print; found = 1} END {exit !found}'
}

[ "$(id -u)" = 0 ] || stop 'needs root, to make a bare system'
for tool in debootstrap unshare node npm git; do
  command -v "$tool" >/dev/null || stop "needs $tool"
done
MIRROR=${MIRROR:-$(find_mirror)} || stop 'found no mirror in the settings of apt; set MIRROR'

bare=$(mktemp -d)
chmod 755 "$bare"
clean_up() {
  if [ -n "${KEEP:-}" ]; then say "kept: $bare"; else rm -rf --one-file-system "$bare"; fi
}
trap clean_up EXIT

say "Debian $SUITE, minbase"
debootstrap --variant=minbase "$SUITE" "$bare" "$MIRROR" >"$bare.log" 2>&1 ||
  { tail -n 20 "$bare.log" >&2; stop 'debootstrap failed'; }
rm -f "$bare.log"

say 'node and npm, nothing else'
install -D "$(realpath "$(command -v node)")" "$bare/usr/local/bin/node"
mkdir -p "$bare/usr/local/lib/node_modules"
cp -a "$(dirname "$(dirname "$(realpath "$(command -v npm)")")")" "$bare/usr/local/lib/node_modules/npm"
ln -s ../lib/node_modules/npm/bin/npm-cli.js "$bare/usr/local/bin/npm"
chroot "$bare" useradd --create-home --shell /bin/sh analyst

home=$bare/home/analyst
git clone --quiet --no-local . "$home/tearline"
# How this machine reaches its registry, if not as everybody does.
cp --remove-destination /etc/resolv.conf "$bare/etc/resolv.conf"
registry=$(npm config get registry)
certificates=${NODE_EXTRA_CA_CERTS:-}
[ -z "$certificates" ] || install -D -m 644 "$certificates" "$bare/etc/ssl/extra.pem"
chroot "$bare" chown -R analyst: /home/analyst

# Runs a command as the analyst, in the clone. The root is exchanged and not only
# changed, since the kernel refuses a browser's sandbox to a process below a chroot.
inside() {
  local network=$1
  shift
  local -a cut=()
  [ "$network" = on ] || cut=(--net)
  # shellcheck disable=SC2016 -- expanded by the shell inside.
  unshare --mount --propagation private "${cut[@]}" -- bash -euc '
    bare=$1; registry=$2; certificates=$3; shift 3
    mount --bind "$bare" "$bare"
    cd "$bare"
    mkdir -p .outside dev/shm
    mount -t tmpfs -o mode=1777 tmpfs dev/shm
    mount -t proc proc proc || mount --rbind /proc proc
    pivot_root . .outside
    umount --lazy /.outside
    cd /home/analyst/tearline
    exec /usr/bin/setpriv --reuid=analyst --regid=analyst --init-groups \
      /usr/bin/env -i HOME=/home/analyst PATH=/usr/local/bin:/usr/bin:/bin LANG=C \
      npm_config_registry="$registry" npm_config_update_notifier=false \
      ${certificates:+NODE_EXTRA_CA_CERTS=/etc/ssl/extra.pem} \
      /bin/sh -euc "$*"
  ' bash "$bare" "$registry" "$certificates" "$*"
}

say 'what is not there'
inside off '
  ! command -v chromium chromium-browser google-chrome firefox git python3
  ! ls /usr/share/fonts /usr/lib/*/libnss3.so 2>/dev/null
'

say 'npm start, with a network: it installs, compiles and builds'
inside on 'npm start'

say 'npm start, without a network and without what was kept'
inside off '
  if node -e "fetch(process.env.npm_config_registry).then(() => process.exit(0), () => process.exit(1))"
  then echo "the network is not cut off" >&2; exit 1; fi
  find output -type f -exec sha256sum {} + | sort > /tmp/first
  rm -rf output .tearline
  npm start
  find output -type f -exec sha256sum {} + | sort > /tmp/second
  cmp /tmp/first /tmp/second
'

say 'what was made'
for pair in "${LEAST_PAGES_OF[@]}"; do
  report=${pair%:*} least=${pair#*:}
  pdf=output/$report/${report##*/}.pdf
  inside off "test -s output/$report/index.html"
  pages=$(inside off "node scripts/count-pages.mjs $pdf" | cut -d ' ' -f 1)
  [ "$least" -le "$pages" ] || stop "$pdf has $pages pages, fewer than $least"
  printf '%s pages  %s\n' "$pages" "$pdf"
done
say 'proved'
