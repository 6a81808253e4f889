namespace ReusePort.Tests.Platforms;

/// <summary>The newest that Debian has, and programs that were built before it.</summary>
public sealed class Sid() : UnpackedGlibc("sid", "usr/lib")
{
    /// <inheritdoc/>
    public override string Identity => @"^2\.(4[2-9]|[5-9]\d) on ";
}
