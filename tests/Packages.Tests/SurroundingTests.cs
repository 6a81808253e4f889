using Packages.Tests.Support;

namespace Packages.Tests;

/// <summary>The solution from the template, below what people have in their repositories: it builds as it does alone.</summary>
public sealed class SurroundingTests(PackedPackages packages)
{
    private const string Strict = """
        <Project>
          <PropertyGroup>
            <LangVersion>7.3</LangVersion>
            <Nullable>disable</Nullable>
            <ImplicitUsings>disable</ImplicitUsings>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <AnalysisMode>All</AnalysisMode>
            <AnalysisLevel>latest-all</AnalysisLevel>
            <EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>
            <GenerateDocumentationFile>true</GenerateDocumentationFile>
            <UseArtifactsOutput>true</UseArtifactsOutput>
            <RestorePackagesWithLockFile>true</RestorePackagesWithLockFile>
            <RestoreLockedMode>true</RestoreLockedMode>
            <PublishAot>true</PublishAot>
            <TargetFramework>netstandard2.0</TargetFramework>
          </PropertyGroup>
          <ItemGroup><PackageReference Include="No.Such.Package" Version="1.0.0" /></ItemGroup>
        </Project>
        """;

    /// <summary>What lies in the directory above, each row of another kind.</summary>
    public static TheoryData<string, string[]> Surroundings => new()
    {
        { "Properties", ["Directory.Build.props", Strict, "Directory.Build.targets", """<Project><Target Name="Refuse" BeforeTargets="Build"><Error Text="Not in this repository." /></Target></Project>"""] },
        {
            "Versions",
            [
                "Directory.Packages.props", """
                <Project>
                  <PropertyGroup>
                    <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
                    <CentralPackageTransitivePinningEnabled>true</CentralPackageTransitivePinningEnabled>
                    <CentralPackageVersionOverrideEnabled>false</CentralPackageVersionOverrideEnabled>
                  </PropertyGroup>
                  <ItemGroup><GlobalPackageReference Include="No.Such.Package" Version="1.0.0" /></ItemGroup>
                </Project>
                """,
                "nuget.config", """
                <configuration>
                  <packageSourceMapping><packageSource key="packed"><package pattern="Contoso.*" /></packageSource></packageSourceMapping>
                </configuration>
                """,
                "global.json", """{ "sdk": { "version": "8.0.100", "rollForward": "disable" } }""",
            ]
        },
        {
            "Style",
            [
                ".editorconfig", "root = true\n[*.cs]\ndotnet_analyzer_diagnostic.severity = error\ncsharp_style_namespace_declarations = block_scoped:error\n",
                ".globalconfig", "is_global = true\nglobal_level = 1000\ndotnet_diagnostic.CA1707.severity = error\ndotnet_diagnostic.CA1515.severity = error\ndotnet_diagnostic.IDE0005.severity = error\n",
                "Directory.Build.rsp", "-p:LangVersion=7.3\n-p:AnalysisMode=All\n-warnaserror\n",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(Surroundings))]
    public void The_solution_from_the_template_builds_there(string kind, string[] files)
    {
        var repository = Directory.CreateDirectory(Path.Combine(packages.WorkDirectory, $"Repository.{kind}")).FullName;
        foreach (var file in files.Chunk(2))
        {
            File.WriteAllText(Path.Combine(repository, file[0]), file[1]);
        }

        var project = Path.Combine(repository, "Inner");
        var run = packages.New($"In{kind}", "-o", project, "--function", "connect");
        Assert.True(run.ExitCode == 0, run.Output + run.Errors);

        packages.Succeed(project, "build", "-warnaserror");

        Assert.True(File.Exists(Path.Combine(project, $"artifacts/{ThisMachine.RuntimeIdentifier}/libin{kind.ToLowerInvariant()}.so")));
    }

    /// <summary>A project that somebody wrote without the template takes part in all of it.</summary>
    [Fact]
    public void A_project_that_takes_part_in_a_strict_repository_builds_there()
    {
        var repository = Directory.CreateDirectory(Path.Combine(packages.WorkDirectory, "Repository.Shared")).FullName;
        File.WriteAllText(Path.Combine(repository, "Directory.Build.props"), """
            <Project>
              <PropertyGroup>
                <LangVersion>12</LangVersion>
                <Nullable>disable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <AnalysisMode>All</AnalysisMode>
                <EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>
                <GenerateDocumentationFile>true</GenerateDocumentationFile>
                <UseArtifactsOutput>true</UseArtifactsOutput>
                <RestorePackagesWithLockFile>true</RestorePackagesWithLockFile>
                <PublishAot>true</PublishAot>
                <IsAotCompatible>true</IsAotCompatible>
              </PropertyGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(repository, "Directory.Packages.props"), $"""
            <Project>
              <PropertyGroup>
                <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
                <CentralPackageTransitivePinningEnabled>true</CentralPackageTransitivePinningEnabled>
              </PropertyGroup>
              <ItemGroup><PackageVersion Include="Hooks" Version="{PackedPackages.Version}" /></ItemGroup>
            </Project>
            """);
        var project = Directory.CreateDirectory(Path.Combine(repository, "src/Taking.Part")).FullName;
        File.WriteAllText(Path.Combine(project, "Taking.Part.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup>
              <ItemGroup><PackageReference Include="Hooks" /></ItemGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(project, "SyncHook.cs"), """
            namespace Taking.Part;

            internal static partial class SyncHook
            {
                [Intercept("sync")]
                private static partial void Sync() => Next.Sync();
            }
            """);

        packages.Succeed(project, "build");

        Assert.True(File.Exists(Path.Combine(project, "artifacts", ThisMachine.RuntimeIdentifier, "libtaking.part.so")));
    }
}
