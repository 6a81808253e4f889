using System;

/// <summary>Memory that is cleared, filled and copied, as spans and as whole structs. The same in C: Programs/blocks.c.</summary>
internal static unsafe partial class Blocks
{
    [Intercept("blocks_clear")]
    private static partial void Clear(byte* start, byte* other, nint length) => new Span<byte>(start, (int)length).Clear();

    [Intercept("blocks_fill")]
    private static partial void Fill(byte* start, byte* pattern, nint length) => new Span<byte>(start, (int)length).Fill(*pattern);

    [Intercept("blocks_fill_2")]
    private static partial void FillShorts(byte* start, byte* pattern, nint length) =>
        new Span<short>(start, (int)length / sizeof(short)).Fill(*(short*)pattern);

    [Intercept("blocks_fill_4")]
    private static partial void FillSingles(byte* start, byte* pattern, nint length) =>
        new Span<float>(start, (int)length / sizeof(float)).Fill(*(float*)pattern);

    [Intercept("blocks_fill_8")]
    private static partial void FillLongs(byte* start, byte* pattern, nint length) =>
        new Span<long>(start, (int)length / sizeof(long)).Fill(*(long*)pattern);

    [Intercept("blocks_fill_12")]
    private static partial void FillTriples(byte* start, byte* pattern, nint length) =>
        new Span<Triple>(start, (int)length / sizeof(Triple)).Fill(*(Triple*)pattern);

    [Intercept("blocks_copy")]
    private static partial void Copy(byte* to, byte* from, nint length) =>
        new Span<byte>(from, (int)length).CopyTo(new Span<byte>(to, (int)length));

    [Intercept("blocks_copy_read_only")]
    private static partial void CopyReadOnly(byte* to, byte* from, nint length) =>
        new ReadOnlySpan<Triple>(from, (int)length / sizeof(Triple)).CopyTo(new Span<Triple>(to, (int)length / sizeof(Triple)));

    /// <summary>Structs of several sizes as ILC copies them: with moves, or with a call.</summary>
    [Intercept("blocks_copy_struct")]
    private static partial void CopyStruct(byte* to, byte* from, nint length)
    {
        switch (length)
        {
            case 24:
                *(Bytes24*)to = *(Bytes24*)from;
                break;
            case 100:
                *(Bytes100*)to = *(Bytes100*)from;
                break;
            case 300:
                *(Bytes300*)to = *(Bytes300*)from;
                break;
        }
    }

    [Intercept("blocks_clear_struct")]
    private static partial void ClearStruct(byte* start, byte* other, nint length)
    {
        switch (length)
        {
            case 24:
                *(Bytes24*)start = default;
                break;
            case 100:
                *(Bytes100*)start = default;
                break;
            case 300:
                *(Bytes300*)start = default;
                break;
        }
    }

    private struct Triple
    {
        public int First;
        public int Second;
        public int Third;
    }

    private struct Bytes24
    {
        public fixed byte Bytes[24];
    }

    private struct Bytes100
    {
        public fixed byte Bytes[100];
    }

    private struct Bytes300
    {
        public fixed byte Bytes[300];
    }
}
