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

    private const string Formatted = """
        internal static partial class SyncHook
        {
            [Intercept("sync")]
            private static partial void Sync()
            {
                Next.Sync();
            }

            [Intercept("close")]
            private static partial int Close(int fd)
            {
                System.ReadOnlySpan<byte> name = "close"u8;
                Log.Line($"{name}({fd})");
                return Next.Close(fd);
            }
        }

        """;

    [Fact]
    public void The_fixes_of_the_analyzers_are_applied_and_the_rest_is_formatted()
    {
        const string name = "Formatted";
        var project = Directory.CreateDirectory(Path.Combine(packages.WorkDirectory, name)).FullName;
        var file = Path.Combine(project, "Code.cs");
        File.WriteAllText(Path.Combine(project, $"{name}.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><PackageReference Include="Hooks" Version="{PackedPackages.Version}" /></ItemGroup>
            </Project>
            """);
        File.WriteAllText(file, Code);
        packages.Succeed(project, "restore");

        var analyzers = packages.Succeed(project, "format", "analyzers", "--no-restore");
        Assert.Equal("", analyzers.Output + analyzers.Errors);
        Assert.Contains("private static partial int Close(int fd)", File.ReadAllText(file));

        var all = packages.Succeed(project, "format", "--no-restore");
        Assert.Equal(("", Formatted), (all.Output + all.Errors, File.ReadAllText(file)));
    }

    /// <remarks>A project is looked at only if those that it refers to are.</remarks>
    [Fact]
    public void The_solution_from_the_template_needs_no_change()
    {
        packages.New("FormattedSolution", "--function", "connect");
        var solution = Path.Combine(packages.WorkDirectory, "FormattedSolution");
        packages.Succeed(solution, "restore");

        var run = packages.Succeed(solution, "format", "--verify-no-changes", "--no-restore");

        Assert.Equal("", run.Output + run.Errors);
    }
}
