using System.Text.Json;

namespace HeaderReader.C;

/// <summary>The functions and type names that a source declares.</summary>
internal sealed class Declarations
{
    private readonly Dictionary<string, Function> _functions = [];
    private readonly Dictionary<string, string> _typeNames = [];
    private readonly Dictionary<string, string> _transparentUnions = [];
    private readonly Dictionary<string, string> _constants = [];

    /// <summary>The functions by symbol.</summary>
    public IReadOnlyDictionary<string, Function> Functions => _functions;

    /// <summary>What each type name stands for, one step: <c>socklen_t</c> for <c>__socklen_t</c>.</summary>
    public IReadOnlyDictionary<string, string> TypeNames => _typeNames;

    /// <summary>The values of enumeration constants that a source computes.</summary>
    public IReadOnlyDictionary<string, string> Constants => _constants;

    /// <summary>Reads what clang says of a source.</summary>
    public static Declarations Read(string source, IEnumerable<string> options)
    {
        using var dump = ClangDump.Of(source, options);
        var declarations = new Declarations();
        foreach (var node in dump.RootElement.GetProperty("inner").EnumerateArray())
        {
            declarations.Add(node);
        }

        return declarations;
    }

    private static IEnumerable<JsonElement> InnerOf(JsonElement node) =>
        node.TryGetProperty("inner", out var inner) ? inner.EnumerateArray() : [];

    private static string TypeOf(JsonElement node) => node.GetProperty("type").GetProperty("qualType").GetString()!;

    private static bool Is(JsonElement node, string kind) => node.GetProperty("kind").GetString() == kind;

    private static bool HasFlag(JsonElement node, string name) =>
        node.TryGetProperty(name, out var value) && value.GetBoolean();

    private void Add(JsonElement node)
    {
        switch (node.GetProperty("kind").GetString())
        {
            case "FunctionDecl":
                AddFunction(node);
                break;
            case "TypedefDecl":
                AddTypeName(node);
                break;
            case "RecordDecl":
                AddTransparentUnion(node);
                break;
            case "EnumDecl":
                AddConstants(node);
                break;
        }
    }

    private void AddFunction(JsonElement node)
    {
        // clang declares its builtins by itself, and a static function of a header is in no library.
        if (HasFlag(node, "isImplicit") || (node.TryGetProperty("storageClass", out var storage) && storage.GetString() == "static"))
        {
            return;
        }

        var parameters = InnerOf(node)
            .Where(static inner => Is(inner, "ParmVarDecl"))
            .Select(static inner => new Parameter(
                TypeOf(inner), inner.TryGetProperty("name", out var name) ? name.GetString() : null))
            .ToArray();

        // The name with the asm label that glibc redirects by; clang marks such a name with a leading byte of 1.
        var symbol = node.GetProperty("mangledName").GetString()!.TrimStart('\u0001');
        var function = new Function(symbol, FunctionType.ReturnOf(TypeOf(node)), parameters, HasFlag(node, "variadic"));
        if (!_functions.TryGetValue(symbol, out var known) || known.NamedParameters < function.NamedParameters)
        {
            _functions[symbol] = function;
        }
    }

    private void AddTypeName(JsonElement node)
    {
        var type = InnerOf(node).FirstOrDefault();
        _typeNames[node.GetProperty("name").GetString()!] =
            type.ValueKind == JsonValueKind.Object
            && type.TryGetProperty("ownedTagDecl", out var tag)
            && _transparentUnions.TryGetValue(tag.GetProperty("id").GetString()!, out var member)
                ? member
                : TypeOf(node);
    }

    /// <summary>glibc lets <c>bind</c> take any socket address by a union of pointers that is passed as its first member
    /// is: that is what the caller passes and the callee gets.</summary>
    private void AddTransparentUnion(JsonElement node)
    {
        if (InnerOf(node).Any(static inner => Is(inner, "TransparentUnionAttr")))
        {
            _transparentUnions[node.GetProperty("id").GetString()!] =
                TypeOf(InnerOf(node).First(static inner => Is(inner, "FieldDecl")));
        }
    }

    private void AddConstants(JsonElement node)
    {
        foreach (var constant in InnerOf(node).Where(static inner => Is(inner, "EnumConstantDecl")))
        {
            if (InnerOf(constant).FirstOrDefault() is { ValueKind: JsonValueKind.Object } value
                && value.TryGetProperty("value", out var number))
            {
                _constants[constant.GetProperty("name").GetString()!] = number.GetString()!;
            }
        }
    }
}
