using System.Text.RegularExpressions;
using Packages.Tests.Support;

namespace Packages.Tests;

/// <summary>What can't be a hook project is one error with a code, before the compiler has a word to say.</summary>
public sealed partial class WrongProjectTests(PackedPackages packages)
{
    [Theory]
    [InlineData("csproj", "<TargetFramework>net8.0</TargetFramework>", "HOOKSDK011", "this one for 'net8.0': set <TargetFramework>net10.0</TargetFramework>")]
    [InlineData("csproj", "<TargetFramework>net9.0</TargetFramework>", "HOOKSDK011", "this one for 'net9.0'")]
    [InlineData("csproj", "<TargetFrameworks>net10.0;net9.0</TargetFrameworks>", "HOOKSDK011", "this one for 'net9.0'")]
    [InlineData("csproj", "<TargetFramework>netstandard2.0</TargetFramework>", "HOOKSDK011", "this one for 'netstandard2.0'")]
    [InlineData("fsproj", "<TargetFramework>net10.0</TargetFramework>", "HOOKSDK012", "Hooks are written in C#")]
    [InlineData("vbproj", "<TargetFramework>net10.0</TargetFramework>", "HOOKSDK012", "Hooks are written in C#")]
    [InlineData("csproj", "<TargetFramework>net10.0</TargetFramework><LangVersion>11.0</LangVersion>", "HOOKSDK013", "LangVersion is '11.0': set it to 12 or later")]
    [InlineData("csproj", "<TargetFramework>net10.0</TargetFramework><LangVersion>ISO-2</LangVersion>", "HOOKSDK013", "LangVersion is 'ISO-2'")]
    [InlineData("csproj", "<TargetFramework>net10.0</TargetFramework><_HooksBuildSystem>Windows</_HooksBuildSystem>", "HOOKSDK014", "Hook libraries are built on Linux")]
    public void It_is_said_once_what_is_needed(string extension, string properties, string code, string words)
    {
        var project = Directory.CreateDirectory(Path.Combine(packages.WorkDirectory, $"Wrong.{Guid.NewGuid():N}")).FullName;
        File.WriteAllText(Path.Combine(project, $"wrong.{extension}"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>{properties}</PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Hooks" Version="{PackedPackages.Version}" />
                <Compile Include="Code.fs" Condition="'{extension}' == 'fsproj'" />
              </ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(project, "Code.fs"), "module Code\n");
        File.WriteAllText(Path.Combine(project, "Code.vb"), "Class Code\nEnd Class\n");
        File.WriteAllText(Path.Combine(project, "Code.cs"), """
            internal static partial class SyncHook
            {
                [Intercept("sync")]
                private static partial void Sync() => Next.Sync();
            }
            """);

        var run = packages.Run(project, "build", "-clp:NoSummary");

        Assert.NotEqual(0, run.ExitCode);
        var errors = Error.Matches(run.Output).Select(static match => match.Value).Distinct().ToArray();
        Assert.Contains(words, Assert.Single(errors));
        Assert.StartsWith($"error {code}: ", errors[0]);
        Assert.EndsWith(" (docs/diagnostics/build.md)", errors[0]);
    }

    [GeneratedRegex(@"\berror [A-Z]+\d+: .*?(?= \[/)")]
    private static partial Regex Error { get; }
}
