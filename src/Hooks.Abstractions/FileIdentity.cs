namespace Hooks;

/// <summary>Which file a descriptor stands for.</summary>
internal unsafe struct FileIdentity
{
    private ulong _device;
    private ulong _number;

    /// <summary>Asks the kernel (fstat(2)).</summary>
    /// <param name="descriptor">The descriptor.</param>
    /// <param name="identity">The file.</param>
    /// <returns>Whether the descriptor is open; if not, errno says why.</returns>
    internal static bool TryGet(int descriptor, out FileIdentity identity)
    {
        // struct stat has 144 bytes on x64 and 128 on arm64, and begins with st_dev and st_ino on both.
        var status = stackalloc ulong[18];
        identity = default;
        if (LogFunctions.Status(descriptor, status) != 0)
        {
            return false;
        }

        identity._device = status[0];
        identity._number = status[1];
        return true;
    }

    /// <summary>Whether both are one file.</summary>
    internal readonly bool Equals(FileIdentity other) => _device == other._device && _number == other._number;
}
