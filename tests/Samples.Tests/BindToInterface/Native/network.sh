#!/bin/sh
# Makes two ways to one peer, and runs a command there: network.sh PEER COMMAND...
# To be run in network, mount and process namespaces of its own, in which everything ends with it.
#   "other"   10.2.0.2, fd02::2   where the routes lead
#   "wanted"  10.1.0.2, fd01::2   where only what asks for it goes
# The peer has 10.9.9.9 and fd09::9 behind both, and tells whoever writes to it at port 9000 by which address he came.
set -eu
peer=$1
shift

# ip-netns(8) keeps its names there: these are ours alone.
mount -t tmpfs tmpfs /run
mkdir /run/netns
ip netns add peer
in_peer() { nsenter --net=/run/netns/peer "$@"; }

for way in wanted other; do
    case $way in wanted) n=1 ;; other) n=2 ;; esac
    ip link add $way type veth peer name $way netns peer
    ip addr add 10.$n.0.2/24 dev $way
    ip addr add fd0$n::2/64 dev $way nodad
    in_peer ip addr add 10.$n.0.1/24 dev $way
    in_peer ip addr add fd0$n::1/64 dev $way nodad
    echo 0 > /proc/sys/net/ipv4/conf/$way/rp_filter
    ip link set $way up
    in_peer ip link set $way up

    # For BIND_ADDRESS: what comes from an address leaves by its interface.
    ip rule add from 10.$n.0.2 table $n
    ip -6 rule add from fd0$n::2 table $n
    ip route add default via 10.$n.0.1 dev $way table $n
    ip -6 route add default via fd0$n::1 dev $way table $n
    ip route add 10.9.9.9 via 10.$n.0.1 dev $way metric $((300 - n))
    ip -6 route add fd09::9 via fd0$n::1 dev $way metric $((300 - n))
done
echo 0 > /proc/sys/net/ipv4/conf/all/rp_filter

ip link set lo up
in_peer ip link set lo up
in_peer ip addr add 10.9.9.9/32 dev lo
in_peer ip addr add fd09::9/128 dev lo nodad

# A connected datagram socket takes answers only from where it sent to.
for n in 1 2; do
    way=$([ $n = 1 ] && echo wanted || echo other)
    in_peer ip route change 10.$n.0.0/24 dev $way src 10.9.9.9
    in_peer ip -6 route replace fd0$n::/64 dev $way proto kernel metric 256 src fd09::9
done

# Each returns when it is ready.
in_peer "$peer"
"$peer"
exec "$@"
