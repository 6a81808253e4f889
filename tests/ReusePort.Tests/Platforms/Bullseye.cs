namespace ReusePort.Tests.Platforms;

/// <summary>Debian 11, whose glibc has dlsym in a library of its own: with the library that asks for that one, and programs
/// that were built there.</summary>
public sealed class Bullseye() : UnpackedGlibc("bullseye", "lib")
{
    /// <inheritdoc/>
    public override string Identity => @"^2\.31 on ";

    /// <inheritdoc/>
    public override string Library => RepositoryFiles.ReusePortLibraryWithLibdl;

    /// <inheritdoc/>
    protected override IEnumerable<string> CompilerOptions => OldGlibc.CompilerOptions;
}
