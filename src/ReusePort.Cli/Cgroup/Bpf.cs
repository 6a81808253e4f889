using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using ReusePort.Cli.Native;

namespace ReusePort.Cli.Cgroup;

/// <summary>Programs that the kernel runs for the processes of a control group (bpf(2)).</summary>
internal static unsafe class Bpf
{
    private const int BPF_PROG_LOAD = 5;
    private const int BPF_PROG_ATTACH = 8;
    private const int BPF_PROG_DETACH = 9;
    private const uint BPF_PROG_TYPE_CGROUP_SOCK_ADDR = 18;
    private const uint BPF_F_ALLOW_MULTI = 1 << 1;

    /// <summary>Loads a program.</summary>
    /// <returns>Its descriptor; null if the kernel refuses, and the error number says why.</returns>
    public static SafeFileHandle? Load(ReadOnlySpan<EbpfInstruction> program, AttachType type)
    {
        fixed (EbpfInstruction* instructions = program)
        fixed (byte* license = "MIT\0"u8)
        {
            var attributes = new LoadAttributes
            {
                Type = BPF_PROG_TYPE_CGROUP_SOCK_ADDR,
                Count = (uint)program.Length,
                Instructions = (ulong)instructions,
                License = (ulong)license,
                ExpectedAttachType = type,
            };
            "reuseport"u8.CopyTo(new Span<byte>(attributes.Name, LoadAttributes.NameSize));

            // EAGAIN: a signal has interrupted the verifier.
            int descriptor;
            do
            {
                descriptor = Invoke(BPF_PROG_LOAD, &attributes, sizeof(LoadAttributes));
            }
            while (descriptor < 0 && Marshal.GetLastPInvokeError() == Errno.EAGAIN);

            return descriptor < 0 ? null : new SafeFileHandle(descriptor, ownsHandle: true);
        }
    }

    /// <summary>Has the kernel run a program for a control group, and for those below it, as long as the group is there.</summary>
    /// <returns>Whether that worked; if not, the error number says why.</returns>
    /// <remarks>A descriptor would be needed to keep a link (BPF_LINK_CREATE); nobody has to keep one for this.</remarks>
    public static bool Attach(SafeFileHandle program, SafeFileHandle group, AttachType type) => Attach(BPF_PROG_ATTACH, program, group, type, BPF_F_ALLOW_MULTI);

    /// <summary>Has it run no longer.</summary>
    public static void Detach(SafeFileHandle program, SafeFileHandle group, AttachType type) => _ = Attach(BPF_PROG_DETACH, program, group, type, 0);

    private static bool Attach(nint command, SafeFileHandle program, SafeFileHandle group, AttachType type, uint flags)
    {
        var attributes = new AttachAttributes { Target = NumberOf(group), Program = NumberOf(program), Type = type, Flags = flags };
        return Invoke(command, &attributes, sizeof(AttachAttributes)) == 0;
    }

    private static int Invoke(nint command, void* attributes, nint size) => Libc.syscall(SystemCall.Bpf, command, (nint)attributes, size, 0, 0);

    private static uint NumberOf(SafeFileHandle handle) => (uint)handle.DangerousGetHandle();

    /// <summary>union bpf_attr for BPF_PROG_LOAD.</summary>
    private struct LoadAttributes
    {
        public const int NameSize = 16;

        public uint Type;
        public uint Count;
        public ulong Instructions;
        public ulong License;
        public uint LogLevel;
        public uint LogSize;
        public ulong Log;
        public uint KernelVersion;
        public uint Flags;
        public fixed byte Name[NameSize];
        public uint Interface;
        public AttachType ExpectedAttachType;
    }

    /// <summary>union bpf_attr for BPF_PROG_ATTACH.</summary>
    private struct AttachAttributes
    {
        public uint Target;
        public uint Program;
        public AttachType Type;
        public uint Flags;
    }
}
