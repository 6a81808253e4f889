namespace Hooks.KernelCalls;

/// <summary>The file that a descriptor refers to.</summary>
internal unsafe struct FileIdentity
{
    private ulong _device;
    private ulong _number;

    /// <summary>Asks the kernel (fstat(2)).</summary>
    /// <param name="descriptor">The descriptor.</param>
    /// <param name="identity">The file.</param>
    /// <returns>0, or the error number.</returns>
    public static int Get(int descriptor, out FileIdentity identity)
    {
        // struct stat has 144 bytes on x64 and 128 on arm64, and begins with st_dev and st_ino on both.
        var status = stackalloc ulong[18];
        identity = default;
        var result = Kernel.GetStatus(descriptor, status);
        if (result == 0)
        {
            identity._device = status[0];
            identity._number = status[1];
        }

        return -result;
    }

    /// <summary>Whether a descriptor refers to this file; false if the identity was never read.</summary>
    public readonly bool IsThatOf(int descriptor) =>
        _device != 0 && Get(descriptor, out var other) == 0 && _device == other._device && _number == other._number;
}
