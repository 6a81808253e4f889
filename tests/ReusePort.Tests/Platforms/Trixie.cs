namespace ReusePort.Tests.Platforms;

/// <summary>Debian 13, and programs that were built before it.</summary>
public sealed class Trixie() : UnpackedGlibc("trixie", "usr/lib")
{
    /// <inheritdoc/>
    public override string Identity => @"^2\.41 on ";
}
