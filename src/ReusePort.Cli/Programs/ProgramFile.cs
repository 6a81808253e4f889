using Microsoft.Win32.SafeHandles;

namespace ReusePort.Cli.Programs;

/// <summary>A file that the kernel executes.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Handle">It, open for reading.</param>
internal sealed record ProgramFile(byte[] Path, SafeFileHandle Handle) : IDisposable
{
    /// <summary>Whether it begins as an ELF file does.</summary>
    public bool IsElf => Read(0, 4).SequenceEqual("\u007fELF"u8);

    /// <summary>Reads bytes of the file.</summary>
    /// <returns>Fewer than asked for where the file ends.</returns>
    public ReadOnlySpan<byte> Read(long offset, int length)
    {
        var bytes = new byte[length];

        // What damaged files say: the kernel refuses a range that ends beyond the largest offset (pread(2), EINVAL), and no file is as long.
        return offset < 0 || offset > long.MaxValue - length ? [] : bytes.AsSpan(0, RandomAccess.Read(Handle, bytes, offset));
    }

    /// <summary>Reads the whole file.</summary>
    public byte[] ReadAll() => Read(0, (int)Math.Min(RandomAccess.GetLength(Handle), Array.MaxLength)).ToArray();

    /// <inheritdoc/>
    public void Dispose() => Handle.Dispose();
}
