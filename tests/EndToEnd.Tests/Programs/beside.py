# Binds sockets beside one of another process: beside.py PROTOCOL HOLDER STATE SOCKET COUNT
# HOLDER and SOCKET are an address, its port, and for IPv6 whether it has IPV6_V6ONLY: 127.0.0.1/8080, ::/8080/0. HOLDER may have the
# user id of its process before it: 1000@127.0.0.1/8080. What the holder writes to stderr is not seen.
import os
import sys
from socket import *

protocol, holder, state, own, count = sys.argv[1:]


def create(text):
    user, _, text = text.rpartition('@')
    address, port, *only = text.split('/')
    family = AF_INET6 if ':' in address else AF_INET
    if user:
        os.seteuid(int(user))
    one = socket(family, SOCK_DGRAM if protocol == 'udp' else SOCK_STREAM, 262 if protocol == 'mptcp' else 0)
    if only:
        one.setsockopt(IPPROTO_IPV6, IPV6_V6ONLY, int(only[0]))
    if 'reuseaddr' in state:
        one.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
    return one, (address, int(port))


def hold(ready, end):
    os.dup2(os.open('/dev/null', os.O_WRONLY), 2)
    one, address = create(holder)
    if 'device' in state:
        one.setsockopt(SOL_SOCKET, 25, b'lo')
    one.bind(address)
    peers = []
    if 'listens' in state and protocol != 'udp':
        one.listen()
    if 'connects' in state:
        peers = [socket(one.family, one.type)]
        peers[0].bind((address[0], 0))
        if protocol != 'udp':
            peers[0].listen()
        one.connect(peers[0].getsockname())
    os.write(ready, b'1')
    os.read(end, 1)
    os._exit(0)


ready, end = os.pipe(), os.pipe()
child = os.fork()
if child == 0:
    os.close(end[1])
    os.close(ready[0])
    hold(ready[1], end[0])
os.close(ready[1])
assert os.read(ready[0], 1) == b'1'
sockets = []
for _ in range(int(count)):
    one, address = create(own)
    try:
        one.bind(address)
        if protocol != 'udp':
            one.listen()
        print('bound')
    except OSError as error:
        print(error.errno)
    sockets.append(one)
os.close(end[1])
os.waitpid(child, 0)
