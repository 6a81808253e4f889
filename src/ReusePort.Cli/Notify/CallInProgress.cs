using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using ReusePort.Cli.Native;

namespace ReusePort.Cli.Notify;

/// <summary>Which system call was received last, in a file without a name that this process shares with its standby (memfd_create(2)).</summary>
/// <remarks>One that was received and not answered is not reported again: if this process is killed just then, whoever makes it would wait
/// for ever.</remarks>
internal sealed class CallInProgress(SafeFileHandle file)
{
    private const nint MFD_CLOEXEC = 1;

    /// <summary>The number of the descriptor; -1 if there is no file.</summary>
    public int Number => file.IsInvalid ? -1 : (int)file.DangerousGetHandle();

    /// <summary>The call.</summary>
    public ulong Id
    {
        get
        {
            var id = 0ul;
            return !file.IsInvalid && RandomAccess.Read(file, MemoryMarshal.AsBytes(new Span<ulong>(ref id)), 0) == sizeof(ulong) ? id : 0;
        }
        set
        {
            if (!file.IsInvalid)
            {
                RandomAccess.Write(file, MemoryMarshal.AsBytes(new ReadOnlySpan<ulong>(in value)), 0);
            }
        }
    }

    /// <summary>Makes the file.</summary>
    public static unsafe CallInProgress Create()
    {
        fixed (byte* name = "reuseport\0"u8)
        {
            return new CallInProgress(new SafeFileHandle(Libc.syscall(SystemCallNumber.MemfdCreate, (nint)name, MFD_CLOEXEC, 0, 0, 0), ownsHandle: true));
        }
    }
}
