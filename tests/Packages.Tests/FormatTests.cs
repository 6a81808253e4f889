using Packages.Tests.Support;

namespace Packages.Tests;

/// <summary>dotnet format on a hook project.</summary>
public sealed class FormatTests(PackedPackages packages)
{
    private const string Code = """
        internal static partial class SyncHook
        {
            [Intercept( "sync" )]
          private static  partial void Sync( ) {
                 Next.Sync( );
            }

            [Intercept("close")]
            private partial int Close(int fd)
            {
                System.ReadOnlySpan<byte> name = "close"u8;
                Log.Line($"{name}({fd})");
                return Next.Close(fd);
            }
        }

        """;

    private const string Whitespace = """
        internal static partial class SyncHook
        {
            [Intercept("sync")]
            private static partial void Sync()
            {
                Next.Sync();
            }

            [Intercept("close")]
            private partial int Close(int fd)
            {
                System.ReadOnlySpan<byte> name = "close"u8;
                Log.Line($"{name}({fd})");
                return Next.Close(fd);
            }
        }

        """;

    [Fact]
    public void Whitespace_is_formatted_and_the_fixes_of_the_analyzers_are_applied()
    {
        var project = Create("Formatted");

        // Each in turn, as people run them: the first leaves the error to the second.
        var whitespace = packages.Succeed(project, "format", "whitespace", "--no-restore");
        Assert.Equal(("", Whitespace), (whitespace.Output + whitespace.Errors, File.ReadAllText(Path.Combine(project, "Code.cs"))));

        var analyzers = packages.Succeed(project, "format", "analyzers", "--no-restore");
        Assert.Equal(
            ("", Whitespace.Replace("private partial int", "private static partial int", StringComparison.Ordinal)),
            (analyzers.Output + analyzers.Errors, File.ReadAllText(Path.Combine(project, "Code.cs"))));

        packages.Succeed(project, "format", "--verify-no-changes", "--no-restore");
        packages.Succeed(project, "build", "--no-restore", "-warnaserror");
    }

    [Fact]
    public void All_of_it_is_done_at_once()
    {
        var project = Create("Formatted.AtOnce");

        var run = packages.Succeed(project, "format", "--no-restore");

        Assert.Equal(
            ("", Whitespace.Replace("private partial int", "private static partial int", StringComparison.Ordinal)),
            (run.Output + run.Errors, File.ReadAllText(Path.Combine(project, "Code.cs"))));
    }

    private string Create(string name)
    {
        var project = Directory.CreateDirectory(Path.Combine(packages.WorkDirectory, name)).FullName;
        File.WriteAllText(Path.Combine(project, $"{name}.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><PackageReference Include="Hooks" Version="{PackedPackages.Version}" /></ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(project, "Code.cs"), Code);
        packages.Succeed(project, "restore");
        return project;
    }
}
