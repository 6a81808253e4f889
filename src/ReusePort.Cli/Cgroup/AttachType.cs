namespace ReusePort.Cli.Cgroup;

/// <summary>Where in bind(2) a program runs (enum bpf_attach_type, linux/bpf.h): by the family of the socket.</summary>
internal enum AttachType : uint
{
    /// <summary>BPF_CGROUP_INET4_BIND.</summary>
    IPv4 = 8,

    /// <summary>BPF_CGROUP_INET6_BIND.</summary>
    IPv6 = 9,
}
