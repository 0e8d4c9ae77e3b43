using System.Text.Json;
using HealOperator.Operator.Admission;
using HealOperator.Operator.Admission.Certificates;

namespace HealOperator.Operator.Tests.Admission;

public sealed class AdmissionListenerTests : IAsyncLifetime
{
    private const string Digest = "0123456789ab0123456789ab0123456789ab0123456789ab0123456789ab0123";

    private AdmissionServer _server = null!;

    public async Task InitializeAsync()
    {
        _server = await AdmissionServer.StartAsync();
        _server.Serving.Use(CertificatePlan.Next(null, ["127.0.0.1"], TimeProvider.System.GetUtcNow()));
    }

    public Task DisposeAsync() => _server.DisposeAsync().AsTask();

    [Fact]
    public async Task Certificate_Replaced_IsShownToTheNextConnection()
    {
        var before = _server.Serving.Current!.Thumbprint;
        (await _server.SendAsync("/admission/validate", "{}")).Thumbprint.ShouldBe(before);

        _server.Serving.Use(CertificatePlan.Next(null, ["127.0.0.1"], TimeProvider.System.GetUtcNow())).ShouldBeTrue();

        (await _server.SendAsync("/admission/validate", "{}")).Thumbprint.ShouldBe(_server.Serving.Current!.Thumbprint);
        _server.Serving.Current!.Thumbprint.ShouldNotBe(before);
    }

    [Fact]
    public async Task Port_KnowsNothingButReviews() => (await _server.SendAsync("/metrics", null)).Code.ShouldBe(404);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""{"apiVersion":"admission.k8s.io/v1beta1","kind":"AdmissionReview"}""")]
    [InlineData("""{"apiVersion":"admission.k8s.io/v1","kind":"AdmissionReview"}""")]
    [InlineData("""{"apiVersion":"admission.k8s.io/v1","kind":"AdmissionReview","request":{"uid":7}}""")]
    [InlineData("""{"apiVersion":"admission.k8s.io/v1","kind":"AdmissionReview","request":{"uid":"1","operation":"UPDATE","resource":{"group":"healoperator.io","resource":"healattempts"},"name":"a","namespace":"b","userInfo":{"username":"u"},"object":{"metadata":{"annotations":{"a":1}}},"oldObject":{}}}""")]
    [InlineData("""{"apiVersion":"admission.k8s.io/v1","kind":"AdmissionReview","request":{"uid":"1","operation":"UPDATE","resource":{"group":"healoperator.io","resource":"healattempts"},"name":"a","namespace":"b","userInfo":{"username":""},"object":{},"oldObject":{}}}""")]
    public async Task Review_Malformed_IsABadRequestWithASentence(string body)
    {
        foreach (var path in (string[])["/admission/mutate", "/admission/validate"])
        {
            var (code, text, _) = await _server.SendAsync(path, body);
            code.ShouldBe(400, body);
            text.ShouldNotBeNullOrWhiteSpace();
            text.ShouldNotContain("   at ");
        }
    }

    [Fact]
    public async Task Review_TooLarge_IsABadRequest() => (await _server.SendAsync("/admission/mutate", $"{{\"a\":\"{new string('a', AdmissionEndpoint.LargestBody)}\"}}")).Code.ShouldBe(400);

    [Fact]
    public async Task Review_AnyCutOrChange_IsAnsweredAndNeverThrows()
    {
        var whole = Update("healattempts", "alice", new { annotations = new Dictionary<string, string> { ["healoperator.io/approvals"] = "[]" } });
        var random = new Random(7);
        for (var i = 0; i < 150; i++)
        {
            var text = whole.ToCharArray();
            for (var change = random.Next(4); change >= 0; change--) text[random.Next(text.Length)] = (char)random.Next(32, 126);
            (await _server.SendAsync("/admission/mutate", new string(text)[..random.Next(text.Length)])).Code.ShouldBeOneOf(200, 400, 500);
        }
    }

    [Theory]
    [InlineData("healattempts")]
    [InlineData("pipelineruns")]
    public async Task Spec_Changed_IsRefusedToEverybody(string resource)
    {
        foreach (var user in (string[])["alice", AdmissionServer.OperatorUser])
            (await RefusalAsync(Update(resource, user, spec: new { number = 2 }))).ShouldContain("cannot be changed");
    }

    [Theory]
    [InlineData("alice", false)]
    [InlineData("system:serviceaccount:heal:default", false)]
    [InlineData(AdmissionServer.OperatorUser, true)]
    public async Task Status_IsWrittenByTheOperatorAlone(string user, bool allowed)
    {
        var body = Update("healattempts", user, subResource: "status");
        using var answer = await AnswerAsync("/admission/validate", body);
        answer.RootElement.GetProperty("response").GetProperty("allowed").GetBoolean().ShouldBe(allowed);
    }

    [Theory]
    [InlineData(AdmissionServer.OperatorUser)]
    [InlineData("system:serviceaccount:team:heal-operator-diagnosis")]
    [InlineData("system:serviceaccount:team:heal-operator-apply")]
    public async Task Approval_ByAnAccountOfOurs_IsRefusedWithoutLookingUpItsRights(string user) =>
        (await RefusalAsync(Approval(user), "/admission/mutate")).ShouldContain("never approves");

    [Fact]
    public async Task Approval_RightsCannotBeLookedUp_IsAFailureOfTheWebhook() => (await _server.SendAsync("/admission/mutate", Approval("alice"))).Code.ShouldBe(500);

    [Fact]
    public async Task Label_ChangedWhileAnythingIsDown_IsAllowed()
    {
        using var answer = await AnswerAsync("/admission/mutate", Update("healattempts", "alice", new { labels = new { a = "b" } }));
        answer.RootElement.GetProperty("response").GetProperty("allowed").GetBoolean().ShouldBeTrue();
        answer.RootElement.GetProperty("response").GetProperty("uid").GetString().ShouldBe("u-1");
    }

    private static string Approval(string user) => Update("healattempts", user, new { annotations = new Dictionary<string, string> { ["healoperator.io/approve"] = Digest[..12] } });

    private static string Update(string resource, string user, object? metadata = null, object? spec = null, string subResource = "") => JsonSerializer.Serialize(new
    {
        apiVersion = "admission.k8s.io/v1",
        kind = "AdmissionReview",
        request = new
        {
            uid = "u-1",
            operation = "UPDATE",
            resource = new { group = "healoperator.io", version = "v1alpha1", resource },
            subResource,
            name = "web-1",
            @namespace = "team",
            userInfo = new { username = user, groups = new[] { "system:authenticated" } },
            @object = new { metadata = metadata ?? new { }, spec = spec ?? new { number = 1 }, status = new { phase = "AwaitingApproval", proposal = new { digest = Digest } } },
            oldObject = new { metadata = new { }, spec = new { number = 1 }, status = new { phase = "AwaitingApproval", proposal = new { digest = Digest } } },
        },
    });

    private async Task<string> RefusalAsync(string body, string path = "/admission/validate")
    {
        using var answer = await AnswerAsync(path, body);
        var response = answer.RootElement.GetProperty("response");
        response.GetProperty("allowed").GetBoolean().ShouldBeFalse();
        response.GetProperty("status").GetProperty("code").GetInt32().ShouldBe(403);
        return response.GetProperty("status").GetProperty("message").GetString()!;
    }

    private async Task<JsonDocument> AnswerAsync(string path, string body)
    {
        var (code, text, _) = await _server.SendAsync(path, body);
        code.ShouldBe(200, text);
        return JsonDocument.Parse(text);
    }
}
