namespace ReusePort.Tests.Platforms;

/// <summary>musl, and the library that is made for glibc as well.</summary>
public sealed class Musl : Platform
{
    /// <inheritdoc/>
    public override string Identity => "^musl on ";

    /// <inheritdoc/>
    protected override string Compiler => "musl-gcc";

    /// <remarks>musl begins with the first that was loaded.</remarks>
    /// <inheritdoc/>
    public override string[] Initializing(string first, string second) => [first, second];
}
