using System.Runtime.InteropServices;
using System.Text;

namespace ReusePort.Cli.Tests;

/// <summary>Asks the kernel about BPF programs (bpf(2)).</summary>
internal static unsafe class BpfQuery
{
    private const int BPF_PROG_GET_FD_BY_ID = 13;
    private const int BPF_PROG_QUERY = 16;
    private const uint BPF_CGROUP_INET4_BIND = 8;
    private const uint BPF_CGROUP_INET6_BIND = 9;

    private static nint Bpf => RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? 280 : 321;

    /// <summary>The numbers of the programs for bind that are attached to a group itself.</summary>
    public static uint[] Of(string group) => [.. Of(group, BPF_CGROUP_INET4_BIND), .. Of(group, BPF_CGROUP_INET6_BIND)];

    /// <summary>Whether there still is a program of this number.</summary>
    public static bool Exists(uint program)
    {
        var attributes = stackalloc uint[4] { program, 0, 0, 0 };
        var descriptor = Native.Libc.syscall(Bpf, BPF_PROG_GET_FD_BY_ID, (nint)attributes, 12, 0, 0);
        using var handle = new Microsoft.Win32.SafeHandles.SafeFileHandle(descriptor, ownsHandle: true);
        return descriptor >= 0;
    }

    private static uint[] Of(string group, uint type)
    {
        using var handle = Native.Libc.Open(Encoding.UTF8.GetBytes(group));
        Assert.NotNull(handle);
        var found = new uint[8];
        fixed (uint* first = found)
        {
            var query = new Query { Target = (uint)handle.DangerousGetHandle(), Type = type, Ids = (ulong)first, Count = (uint)found.Length };
            Assert.Equal(0, Native.Libc.syscall(Bpf, BPF_PROG_QUERY, (nint)(&query), sizeof(Query), 0, 0));
            return found[..(int)query.Count];
        }
    }

    /// <summary>union bpf_attr for BPF_PROG_QUERY, up to the count.</summary>
    private struct Query
    {
        public uint Target;
        public uint Type;
        public uint Flags;
        public uint AttachFlags;
        public ulong Ids;
        public uint Count;
        public uint Reserved;
    }
}
