namespace ReusePort.Tests.Platforms;

/// <summary>This machine's own.</summary>
public sealed class SystemGlibc : Platform
{
    /// <inheritdoc/>
    public override string Identity => @"^2\.\d+ on ";
}
