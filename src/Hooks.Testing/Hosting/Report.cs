using System.Runtime.InteropServices;

namespace Hooks.Testing.Hosting;

/// <summary>What the host program has noted (struct kit_report).</summary>
internal sealed class Report
{
    /// <summary>How many calls it has room for (KIT_MAX_CALLS).</summary>
    public const int MaxCalls = 512;

    private const int MaxNumbers = 64;

    private const int ProgressOffset = 2 * sizeof(int);
    private const int NumbersOffset = ProgressOffset + sizeof(long);

    private static readonly int s_headerSize = NumbersOffset + (MaxNumbers * sizeof(long));

    private readonly byte[] _bytes;

    /// <summary>Reads a report.</summary>
    public Report(string path) => _bytes = File.ReadAllBytes(path);

    /// <summary>The call that was made last.</summary>
    public int Current => MemoryMarshal.Read<int>(_bytes);

    /// <summary>What the check has counted or found, as it says itself.</summary>
    public ReadOnlySpan<long> Numbers => MemoryMarshal.Cast<byte, long>(_bytes.AsSpan(NumbersOffset, MaxNumbers * sizeof(long)));

    /// <summary>What came of a call.</summary>
    public ReportEntry this[int index] =>
        MemoryMarshal.Cast<byte, ReportEntry>(_bytes.AsSpan(s_headerSize))[index];

    /// <summary>How far the program has got that is writing a report: a number that grows.</summary>
    public static long ReadProgress(string path)
    {
        Span<byte> progress = stackalloc byte[sizeof(long)];
        using var file = File.OpenHandle(path, share: FileShare.ReadWrite);
        return RandomAccess.Read(file, progress, ProgressOffset) == progress.Length ? MemoryMarshal.Read<long>(progress) : 0;
    }

    /// <summary>Makes an empty report.</summary>
    public static void Create(string path)
    {
        using var file = File.Create(path);
        file.SetLength(s_headerSize + (MaxCalls * Marshal.SizeOf<ReportEntry>()));
    }
}
