namespace Chaos.Faults;

/// <summary>The calls that can fail or wait.</summary>
internal enum Call
{
    Accept,
    Bind,
    Calloc,
    Connect,
    Fdatasync,
    Fsync,
    Listen,
    Malloc,
    Mkdir,
    Mmap,
    Open,
    Pread,
    Pwrite,
    Read,
    Readv,
    Realloc,
    Recv,
    Recvfrom,
    Recvmsg,
    Rename,
    Send,
    Sendmsg,
    Sendto,
    Socket,
    Unlink,
    Write,
    Writev,
}
