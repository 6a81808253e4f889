/// <summary>Passes a call with any number of arguments on.</summary>
internal static unsafe partial class PassedFormat
{
    [Intercept("snprintf")]
    private static partial int Format(byte* text, nuint size, byte* format, VaList arguments) =>
        Next.Vsnprintf(text, size, format, arguments);
}
