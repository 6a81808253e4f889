namespace ReusePort.Cli.Arguments;

/// <summary>How the sockets of a command are reached.</summary>
internal enum Via
{
    /// <summary>By the library if it can be preloaded, else by a control group if that is permitted, else by watching.</summary>
    Auto,

    /// <summary>By the library, which is preloaded.</summary>
    Preload,

    /// <summary>By this process, which the kernel asks at each bind (seccomp_unotify(2)).</summary>
    Notify,

    /// <summary>By the kernel itself: a BPF program runs at each bind of a control group (cgroups(7), bpf(2)).</summary>
    Cgroup,
}
